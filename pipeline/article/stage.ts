import type { Report } from "./issue.js"

/** One step from an article to its rows: pure, synchronous, deterministic. */
export interface Stage<In, Out> {
  readonly name: string
  readonly summary: string
  // A property, not a method: methods are checked loosely, and stages could be put in the wrong order.
  readonly run: (input: In, report: Report) => Out
}

/** Stages in order; the compiler rejects one that needs what none before it gives. */
export class Pipeline<In, Out> {
  private constructor(
    readonly stages: readonly Stage<never, unknown>[],
    readonly run: (input: In, report: Report) => Out,
  ) {}

  static from<In, Out>(stage: Stage<In, Out>): Pipeline<In, Out> {
    return new Pipeline([stage as Stage<never, unknown>], stage.run)
  }

  add<Next>(stage: Stage<Out, Next>): Pipeline<In, Next> {
    const before = this.run
    const run = (input: In, report: Report): Next => stage.run(before(input, report), report)
    return new Pipeline([...this.stages, stage as Stage<never, unknown>], run)
  }
}
