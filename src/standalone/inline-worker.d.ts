/** The script of a worker as text, with all that it imports. */
declare module '*?inline-worker' {
  const source: string;
  export default source;
}
