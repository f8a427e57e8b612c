/** Minutes of a working day, Monday to Friday, 9:00 to 18:00 local time. */
const DAY = 540;
const OPENS = 9 * 60;

/**
 * Business minutes from the Monday 1970-01-05 to a local time (SQL of this folder), holidays taken out. `lost` is the
 * alias of the last row of `work.holiday_lost` that is not after the time: `asof left join`. Null when the time is.
 */
export function businessMoment(at: string, lost: string): string {
  const days = `(cast(${at} as date) - date '1970-01-05')`;
  const minute = `cast(extract(hour from ${at}) * 60 + extract(minute from ${at}) as integer)`;
  const open = `least(greatest(${minute} - ${OPENS}, 0), ${DAY})`;
  const today = `case when ${days} % 7 < 5 then ${open} else 0 end`;
  const all = `(${days} // 7) * ${5 * DAY} + least(${days} % 7, 5) * ${DAY} + ${today}`;
  const isHoliday = `cast(${at} as date) = ${lost}.day`;
  const closed = `case when year(${lost}.day) = 1 then 0 when ${isHoliday} then ${open} else ${DAY} end`;
  return `(${all} - ${lost}.before - ${closed})`;
}

/** Business minutes within which a first reply is due, by the priority of the ticket. */
export const REPLY_TARGET =
  "case priority when 'urgent' then 60 when 'high' then 240 when 'low' then 960 else 480 end";
