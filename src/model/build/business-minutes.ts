/** Minutes of a working day, Monday to Friday, 9:00 to 18:00 local time. Holidays are not known here. */
const DAY = 540;
const OPENS = 9 * 60;

/** Business minutes between two local times (SQL of this folder); null when either is. */
export function businessMinutes(from: string, to: string): string {
  return `greatest(${sinceMonday(to)} - ${sinceMonday(from)}, 0)`;
}

// Business minutes since Monday 1970-01-05: whole weeks, whole days of this week, and what of today has passed.
function sinceMonday(at: string): string {
  const days = `(cast(${at} as date) - date '1970-01-05')`;
  const minute = `cast(extract(hour from ${at}) * 60 + extract(minute from ${at}) as integer)`;
  const today = `case when ${days} % 7 < 5 then least(greatest(${minute} - ${OPENS}, 0), ${DAY}) else 0 end`;
  return `((${days} // 7) * ${5 * DAY} + least(${days} % 7, 5) * ${DAY} + ${today})`;
}

/** Business minutes within which a first reply is due, by the priority of the ticket. */
export const REPLY_TARGET =
  "case priority when 'urgent' then 60 when 'high' then 240 when 'low' then 960 else 480 end";
