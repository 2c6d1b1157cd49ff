/** Long work that stops now and then, for whoever drives it to let others have a turn or to give up. */
export type Steps<Result> = Generator<void, Result, void>;

/** Goes through at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
