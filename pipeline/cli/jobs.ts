import { availableParallelism } from "node:os"
import { OperatorError } from "../operator-error.js"

/** More threads than this wait for the one that writes. */
const MOST_BY_DEFAULT = 8

/** The number of threads: as asked, or one for each core. What is published does not depend on it. */
export function jobsOf(value: string | boolean | undefined): number {
  if (value === undefined) return Math.min(availableParallelism(), MOST_BY_DEFAULT)
  const jobs = Number(value)
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 256)
    throw new OperatorError(`--jobs: expected a number from 1 to 256, not "${value}"`)
  return jobs
}
