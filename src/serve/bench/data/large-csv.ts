import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';

/** Rows written at once. */
const CHUNK = 5_000;
const HEADER = 'id;cliente;projeto;data;vencimento;horas;valor;desconto;moeda;pago;categoria;nota';
const CATEGORIES = ['atendimento', 'criação', 'mídia', 'produção', 'planejamento'];

/**
 * A semicolon file as spreadsheets of Brazil write it: keys, days first, decimal commas, text. One value in a hundred
 * rows or so is broken: no such day, or a word for a number. Gives how many are.
 */
export async function writeLargeCsv(path: string, rows: number): Promise<number> {
  const out = createWriteStream(path);
  out.write(`${HEADER}\n`);
  let broken = 0;
  for (let first = 1; first <= rows; first += CHUNK) {
    const lines: string[] = [];
    for (let row = first; row < Math.min(first + CHUNK, rows + 1); row += 1) {
      if (isBroken(row)) broken += 1;
      lines.push(lineOf(row));
    }
    if (!out.write(`${lines.join('\n')}\n`)) await once(out, 'drain');
  }
  out.end();
  await finished(out);
  return broken;
}

function lineOf(row: number): string {
  const day = isBroken(row) && row % 2 === 0 ? '31/02/2026' : dayOf(row * 7);
  const amount = isBroken(row) && row % 2 === 1 ? 'a combinar' : decimal(row * 13);
  return [
    `E${String(row).padStart(8, '0')}`,
    `C${String(row % 997).padStart(4, '0')}`,
    `P${row % 4999}`,
    day,
    dayOf(row * 11),
    decimal(row % 800),
    amount,
    row % 5 === 0 ? '' : decimal(row % 1000),
    row % 9 === 0 ? 'USD' : 'BRL',
    row % 3 === 0 ? 'sim' : 'não',
    CATEGORIES[row % CATEGORIES.length],
    `Ajuste nº ${row % 10_007} da peça ${row % 211}`,
  ].join(';');
}

/** One in a hundred, at places that follow no other pattern of the file. */
function isBroken(row: number): boolean {
  return (row * 7919) % 100 === 0 || (row * 104_729) % 10_007 === 0;
}

function dayOf(at: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two((at % 28) + 1)}/${two((at % 12) + 1)}/${2024 + (at % 3)}`;
}

function decimal(hundredths: number): string {
  const whole = Math.floor(hundredths / 100).toLocaleString('pt-BR');
  return `${whole},${String(hundredths % 100).padStart(2, '0')}`;
}
