import { createSchema, createTable } from '../../base/sql/build-statement.ts';
import { tableName } from '../../base/sql/build-query.ts';
import { compileDuckdb } from '../../base/sql/compile-duckdb.ts';
import type { Compiled } from '../../base/sql/compiled.ts';
import { required } from '../../base/fault.ts';
import { fixedSql } from '../../base/sql/fixed-sql.ts';
import type { RawTable } from '../../land/schema.ts';
import type { BuildStep } from '../build/step.ts';
import { canonicalColumns } from '../entity/canonical-table.ts';
import type { Names } from '../entity/field.ts';
import { textOf } from '../entity/field.ts';
import { entities } from '../entity/index.ts';
import type { Decision } from '../schema.ts';
import { keepRecords } from '../identity/account-record.ts';
import { freeMailTable } from '../identity/free-mail.ts';
import { knownBy, readTraits } from '../identity/known-by.ts';
import {
  foundAccounts,
  foundDecided,
  linkStream,
  LINK_TABLE,
  placeRecords,
} from '../identity/link-accounts.ts';
import { proposeLinks } from '../identity/propose-links.ts';
import { mergeAccounts, storeRuling } from '../identity/store-ruling.ts';
import { taxMacros } from '../identity/tax-id.ts';
import type { Mapping } from '../schema.ts';
import { fillAccount } from './fill-account.ts';
import { fillEntity } from './fill-entity.ts';
import { mapStream } from './mapped-stream.ts';
import type { StreamMap } from './mapped-stream.ts';
import { MATCH } from './raw-catalog.ts';

export type CanonicalInput = {
  /** Checked: every stream, column and field it names is there. */
  mapping: Mapping;
  rawTables: readonly RawTable[];
  decisions: readonly Decision[];
  today: string;
};

/** The steps that fill the canonical tables from the landed file, accounts resolved. Run before the serving steps. */
export function compileCanonical({
  mapping,
  rawTables,
  decisions,
  today,
}: CanonicalInput): BuildStep[] {
  const streams = mapping.maps.map((_, index) => streamOf(mapping, index, rawTables));
  const accounts = streams.filter((stream) => stream.entity.id === 'account');
  const facts = streams.filter((stream) => stream.entity.id !== 'account');
  return [
    step('canonical-tables', ['Prepare', 'Preparar', 'Preparar'], createTables()),
    step(
      'map-streams',
      ['Read the sources', 'Ler as fontes', 'Leer las fuentes'],
      streams.map((stream) => mapStream(stream, today)),
    ),
    step(
      'link-accounts',
      ['Recognise the accounts', 'Reconhecer as contas', 'Reconocer las cuentas'],
      linkAll(accounts, facts, decisions),
    ),
    step(
      'accounts',
      ['Accounts', 'Contas', 'Cuentas'],
      accounts.length === 0 ? [noExcluded()] : fillAccount(accounts),
    ),
    ...facts.map((stream) => {
      const { en, 'pt-BR': pt, es } = stream.entity.names;
      return step(`fill-${stream.index}-${stream.entity.id}`, [en, pt, es], fillEntity(stream));
    }),
    step(
      'keep-records',
      ['Compare the records', 'Comparar os registros', 'Comparar los registros'],
      [...keepRecords(accounts, facts), ...proposeLinks()],
    ),
    step(
      'forget-match',
      ['Tidy up', 'Arrumar', 'Ordenar'],
      [fixedSql('drop what was needed on the way', 'drop schema match cascade')],
    ),
  ];
}

function createTables(): Compiled[] {
  return [
    ...Object.values(entities).map((entity) =>
      compileDuckdb(createTable(tableName(entity.id), { columns: canonicalColumns(entity) })),
    ),
    fixedSql(
      'rows left out',
      'create table refused_row (entity varchar, source_id varchar, source_stream varchar, source_pk varchar, reason varchar, field varchar)',
    ),
    fixedSql('drop what an interrupted build left', 'drop schema if exists match cascade'),
    compileDuckdb(createSchema(MATCH)),
  ];
}

/**
 * Founding streams first; then each stream that refers to accounts, in mapping order, knowing all linked before it.
 * Where every stream refers (the source that founded was taken away) the first one founds.
 */
function linkAll(
  accounts: readonly StreamMap[],
  facts: readonly StreamMap[],
  decisions: readonly Decision[],
): Compiled[] {
  const stated = accounts.filter((stream) => stream.map.account === null);
  const founding = stated.length > 0 ? stated : accounts.slice(0, 1);
  const linking = accounts.filter((stream) => !founding.includes(stream));
  const contacts = facts.filter(
    (stream) => stream.entity.id === 'contact' && stream.map.account?.key != null,
  );
  const statements = [
    fixedSql('room for account links', LINK_TABLE),
    ...taxMacros(),
    freeMailTable(),
    ...readTraits([...accounts, ...facts]),
    ...storeRuling(decisions),
    ...founding.map(foundAccounts),
    ...linking.map(foundDecided),
    ...mergeAccounts(decisions),
    ...accounts.map(placeRecords),
  ];
  linking.forEach((stream, index) => {
    statements.push(
      ...knownBy([...founding, ...linking.slice(0, index)], contacts),
      linkStream(stream),
    );
  });
  // Whoever was placed in an account that was not there yet, and then what the facts need.
  return [...statements, ...accounts.map(placeRecords), ...knownBy(accounts, contacts)];
}

function noExcluded(): Compiled {
  return fixedSql('nothing is left out', 'create table match.excluded (account_id varchar)');
}

function streamOf({ maps }: Mapping, index: number, rawTables: readonly RawTable[]): StreamMap {
  const map = required(maps[index], `map ${index}`);
  const raw = rawTables.find((table) => table.source === map.source && table.stream === map.stream);
  const key = map.account?.key ?? null;
  const target = maps.find(
    (other) => other.source === (key?.source ?? map.source) && other.stream === key?.stream,
  );
  return {
    index,
    map,
    entity: entities[map.entity],
    raw: required(raw, `raw table of ${map.source}.${map.stream}`),
    keyEntity: target?.entity ?? 'account',
  };
}

function step(name: string, title: Names, statements: readonly Compiled[]): BuildStep {
  return { name, needs: [], gives: null, title: textOf(title), statements };
}
