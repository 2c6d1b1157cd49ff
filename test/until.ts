/** Waits for what is sure to come, however slow the machine; the limit of the suite is the only clock. */
export async function until(isThere: () => boolean): Promise<void> {
  while (!isThere()) await new Promise((resolve) => setTimeout(resolve, 1));
}
