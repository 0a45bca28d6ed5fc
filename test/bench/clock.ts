/** Processor seconds since `before`, which is a process.cpuUsage(). */
export function secondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

/** The processor seconds that some work takes, and what it gives. */
export function timed<T>(work: () => T): [seconds: number, result: T] {
  const before = process.cpuUsage()
  const result = work()
  return [secondsSince(before), result]
}
