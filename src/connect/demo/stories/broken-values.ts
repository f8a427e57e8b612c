/** Rows that somebody typed by hand and that no parser should take: stream, then the fields that matter. */
export type BrokenRow = {
  readonly stream: string;
  readonly field: string;
  readonly row: Readonly<Record<string, string | boolean | null>>;
};

/** One broken value each; the other fields are fine, so the rejects screen can name row, column and reason. */
export const brokenRows: readonly BrokenRow[] = [
  {
    stream: 'time_entries',
    field: 'hours',
    row: {
      entry_id: 'T0-901',
      owner_id: '7117',
      client_code: 'C0002',
      client_name: 'Grupo Horizonte',
      project_id: 'P0002-0',
      work_date: '2024-06-03',
      hours: '2,5O',
      billable: true,
      cost_class: 'service_labour',
    },
  },
  {
    stream: 'time_entries',
    field: 'work_date',
    row: {
      entry_id: 'T0-902',
      owner_id: '7118',
      client_code: 'C0003',
      client_name: 'Colégio Horizonte',
      project_id: 'P0003-0',
      work_date: '31/02/2025',
      hours: '3.00',
      billable: true,
      cost_class: 'service_labour',
    },
  },
  {
    stream: 'cost_lines',
    field: 'amount',
    row: {
      cost_id: 'K0-901',
      cost_class: 'cogs_direct',
      amount: 'R$ 1.2OO,00',
      currency: 'BRL',
      posted_on: '2025-03-14',
      client_code: 'C0005',
      vendor: 'Gráfica',
    },
  },
  {
    stream: 'cost_lines',
    field: 'posted_on',
    row: {
      cost_id: 'K0-902',
      cost_class: 'cogs_direct',
      amount: '480.00',
      currency: 'BRL',
      posted_on: '2025-13-02',
      client_code: 'C0006',
      vendor: 'Gráfica',
    },
  },
  {
    stream: 'responses',
    field: 'score',
    row: {
      response_id: 'rsp_manual000000001',
      survey_id: 'srv_relacionamento',
      kind: 'nps_rel',
      email: 'recepcao@hospitalvale.example',
      score: 'dez',
      responded_at: '2025-08-12T13:00:00Z',
      is_test: false,
    },
  },
  {
    stream: 'contracts',
    field: 'end_date',
    row: {
      contract_id: 'CT-9001-1',
      client_name: 'Autopeças Ribeirão (aditivo)',
      start_date: '2025-01-10',
      end_date: '2025-02-30',
      annual_value: '94800.00',
      currency: 'BRL',
      status: 'active',
    },
  },
];
