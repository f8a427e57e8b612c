import { useEffect, useState } from 'react';
import type { Job } from '../../../serve/schema.ts';
import { get } from '../../api/client.ts';

/** Milliseconds between two questions after the stream of events broke. */
const ASK_AGAIN = 1500;

/** A job as it goes: live events, and plain questions where the stream breaks. */
export function useJob(id: string | null): { job: Job | null; error: Error | null } {
  const [job, setJob] = useState<Job | null>(null);
  const [error, setError] = useState<Error | null>(null);
  useEffect(() => {
    if (id === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    const path = `/api/jobs/${encodeURIComponent(id)}`;
    const events = new EventSource(`${path}/events`);
    const ask = (): void => {
      get<Job>(path).then(
        (status) => {
          if (isGone) return;
          setJob(status);
          if (!hasEnded(status)) timer = setTimeout(ask, ASK_AGAIN);
        },
        (reason: unknown) => setError(reason instanceof Error ? reason : new Error(String(reason))),
      );
    };
    events.addEventListener('message', (event: MessageEvent<string>) => {
      const status = JSON.parse(event.data) as Job;
      setJob(status);
      if (hasEnded(status)) events.close();
    });
    // The server ends the stream with the job; whatever else ends it, the job itself is asked.
    events.addEventListener('error', () => {
      events.close();
      ask();
    });
    return () => {
      isGone = true;
      events.close();
      clearTimeout(timer);
      setJob(null);
      setError(null);
    };
  }, [id]);
  return { job, error };
}

/** Will nothing more happen to it? */
export function hasEnded(job: Job): boolean {
  return job.state === 'done' || job.state === 'failed';
}
