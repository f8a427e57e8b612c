/** What an opportunity says of its stage: the name of one of the stages that all sales processes share. */
export function stageName(stage: unknown): string {
  return `Etapa ${String(stage)}`;
}
