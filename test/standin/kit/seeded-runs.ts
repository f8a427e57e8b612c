/** Seeds of random runs: a few in every test run, thousands when `RAPPORT_RUNS` asks for them. */
export function runsOf(topic: string, few: number): [number][] {
  const count = Number(process.env['RAPPORT_RUNS'] ?? few);
  const offset = topic.length * 100_000;
  return Array.from({ length: count }, (_, at) => [offset + at]);
}
