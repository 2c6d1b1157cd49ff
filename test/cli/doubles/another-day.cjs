/** The clock forty days on. Handed to Node with `--require`, so that the whole command sees it. */
const AHEAD = 40 * 86_400_000;
const clock = Date;

globalThis.Date = new Proxy(clock, {
  construct: (target, words) => (words.length === 0 ? new clock(clock.now() + AHEAD) : new target(...words)),
  apply: () => new clock(clock.now() + AHEAD).toString(),
  get: (target, name) => (name === 'now' ? () => target.now() + AHEAD : Reflect.get(target, name)),
});
