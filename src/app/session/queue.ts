/** Runs jobs one after the other in the order they were asked for; a failed job does not stop the next. */
export interface Queue {
  run<T>(job: () => Promise<T>): Promise<T>
}

/** Starts an empty queue. */
export function startQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve()
  return {
    run(job) {
      const next = last.then(job, job)
      last = next.catch(() => undefined)
      return next
    },
  }
}
