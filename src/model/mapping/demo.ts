import type { Mapping } from '../schema.ts';
import { byKey, mapsOf } from './map-builder.ts';

/** Name of the demo's source in raw tables. */
export const DEMO_SOURCE = 'demo';

const company = (column = 'company_id'): ReturnType<typeof byKey> => byKey(column, 'companies');
const customer = byKey('customer_id', 'customers');

/** What each stream of the demo portfolio means. The CRM founds the accounts; the other systems refer to them. */
export const demoMapping: Mapping = {
  kind: 'mapping',
  version: 1,
  maps: [
    ...accounts(),
    ...crm(),
    ...billing(),
    ...support(),
    ...promises(),
    ...surveys(),
    ...work(),
    ...contracts(),
    ...journey(),
  ],
};

function accounts(): Mapping['maps'] {
  return mapsOf(DEMO_SOURCE, [
    {
      stream: 'companies',
      entity: 'account',
      fields: {
        account_key: 'company_id',
        name: 'name',
        legal_name: 'legal_name',
        tax_id: 'tax_id',
        domains: 'domain',
        country: 'country',
        state: 'state',
        region: 'region',
        city: 'city',
        industry_code: 'industry_code',
        industry: 'industry',
        tier: 'tier',
        service_level: 'service_level',
        segment: 'segment',
        lifecycle_stage: 'lifecycle_stage',
        owner_key: 'owner_id',
        parent_key: 'parent_company_id',
        employees: 'employees',
        currency: 'currency',
        language: 'language',
        source_channel: 'source_channel',
        customer_since: 'customer_since',
        created_at: 'created_at',
        is_test: 'is_test',
        is_internal: 'is_internal',
      },
    },
    {
      stream: 'customers',
      entity: 'account',
      fields: {
        account_key: 'customer_id',
        name: 'name',
        tax_id: 'tax_id',
        email: 'email',
        is_test: 'is_test',
      },
      account: byKey('crm_company_id', 'companies', {
        taxId: 'tax_id',
        email: 'email',
        name: 'name',
      }),
    },
    {
      stream: 'organizations',
      entity: 'account',
      fields: { account_key: 'organization_id', name: 'name', domains: 'domain' },
      account: byKey('external_id', 'companies', { domain: 'domain', name: 'name' }),
    },
    {
      stream: 'clients',
      entity: 'account',
      fields: { account_key: 'client_code', name: 'name', tax_id: 'tax_id', domains: 'domain' },
      account: byKey('crm_company_id', 'companies', {
        taxId: 'tax_id',
        domain: 'domain',
        name: 'name',
      }),
    },
  ]);
}

function crm(): Mapping['maps'] {
  const during = { valid_from: 'from_date', valid_to: 'to_date' };
  return mapsOf(DEMO_SOURCE, [
    {
      stream: 'company_history',
      entity: 'account_hist',
      fields: { attribute: 'property', value: 'value', ...during },
      values: { attribute: { parent_company_id: 'parent' } },
      account: company(),
    },
    {
      stream: 'owner_history',
      entity: 'account_assignment',
      fields: { user_key: 'owner_id', role: 'role', split: '=[split_percent] / 100', ...during },
      account: company(),
    },
    {
      stream: 'owners',
      entity: 'user',
      fields: {
        user_key: 'owner_id',
        name: 'name',
        email: 'email',
        role: 'role',
        team_key: 'team_id',
        hire_date: 'hire_date',
        end_date: 'end_date',
        fte: 'fte',
        timezone: 'timezone',
        is_active: 'is_active',
      },
    },
    {
      stream: 'teams',
      entity: 'team',
      fields: {
        team_key: 'team_id',
        name: 'name',
        parent_team_key: 'parent_team_id',
        manager_user_key: 'manager_owner_id',
      },
    },
    {
      stream: 'team_members',
      entity: 'team_membership',
      fields: { user_key: 'owner_id', team_key: 'team_id', ...during },
    },
    {
      stream: 'contacts',
      entity: 'contact',
      fields: {
        contact_key: 'contact_id',
        name: 'full_name',
        email: 'email',
        job_title: 'job_title',
        seniority: 'seniority',
        language: 'language',
        status: 'status',
        left_at: 'left_at',
        created_at: 'created_at',
      },
      account: company(),
    },
    {
      stream: 'contact_roles',
      entity: 'contact_role_hist',
      fields: { contact_key: 'contact_id', role: 'role', ...during },
      account: company(),
    },
    {
      stream: 'deal_stages',
      entity: 'stage',
      fields: {
        stage_key: 'stage_id',
        pipeline_key: 'pipeline_id',
        pipeline_name: 'pipeline_name',
        label: 'label',
        position: 'position',
        type: 'stage_type',
        probability: 'probability',
        is_qualified: 'is_qualified',
      },
    },
    {
      stream: 'deals',
      entity: 'opportunity',
      fields: {
        opportunity_key: 'deal_id',
        name: 'name',
        type: 'deal_type',
        pipeline_key: 'pipeline_id',
        stage_key: 'stage_id',
        amount: 'amount',
        currency: 'currency',
        amount_basis: 'amount_basis',
        close_date: 'close_date',
        closed_at: 'closed_at',
        won: 'is_won',
        lost_reason: 'lost_reason',
        user_key: 'owner_id',
        forecast_category: 'forecast_category',
        qualified: 'qualified',
        source_channel: 'source_channel',
        product_key: 'product_id',
        created_at: 'created_at',
      },
      account: company(),
    },
    {
      stream: 'deal_stage_history',
      entity: 'opportunity_stage_event',
      fields: {
        event_key: 'stage_history_id',
        opportunity_key: 'deal_id',
        stage_key: 'stage_id',
        entered_at: 'entered_at',
        exited_at: 'exited_at',
        amount_at_entry: 'amount',
        close_date_at_entry: 'close_date',
        user_key: 'changed_by',
      },
    },
    {
      stream: 'activities',
      entity: 'activity',
      fields: {
        activity_key: 'activity_id',
        type: 'type',
        direction: 'direction',
        status: 'status',
        started_at: 'started_at',
        completed_at: 'completed_at',
        duration_minutes: 'duration_minutes',
        user_key: 'owner_id',
        subject: 'subject',
        replied_at: 'replied_at',
        is_bulk: 'is_bulk',
      },
      account: company(),
    },
    {
      stream: 'activity_contacts',
      entity: 'activity_participant',
      fields: {
        activity_key: 'activity_id',
        contact_key: 'contact_id',
        attended: 'attended',
        replied_at: 'replied_at',
      },
    },
    {
      stream: 'touch_plan',
      entity: 'engagement_plan',
      fields: {
        slot_key: 'slot_id',
        type: 'type',
        cadence_days: 'cadence_days',
        due_date: 'due_date',
        tolerance_days: 'tolerance_days',
      },
      account: company(),
    },
    {
      stream: 'risk_flags',
      entity: 'risk_flag',
      fields: {
        risk_key: 'risk_id',
        reason: 'reason',
        severity: 'severity',
        opened_on: 'opened_on',
        closed_on: 'closed_on',
        outcome: 'outcome',
      },
      account: company(),
    },
    {
      stream: 'forecasts',
      entity: 'forecast_submission',
      fields: {
        forecast_key: 'forecast_id',
        user_key: 'owner_id',
        month: 'month',
        submitted_at: 'submitted_at',
        category: 'category',
        amount: 'amount',
        currency: 'currency',
      },
    },
    {
      stream: 'targets',
      entity: 'target',
      fields: {
        target_key: 'target_id',
        scope: 'scope',
        user_key: 'owner_id',
        team_key: 'team_id',
        kpi: 'kpi',
        value: 'value',
        period_start: 'period_start',
        period_end: 'period_end',
      },
    },
  ]);
}

function billing(): Mapping['maps'] {
  const money = { invoice_key: 'invoice_id', amount: 'amount', currency: 'currency' };
  return mapsOf(DEMO_SOURCE, [
    {
      stream: 'products',
      entity: 'product',
      fields: {
        product_key: 'product_id',
        name: 'name',
        family: 'family',
        service_line: 'service_line',
        is_recurring: 'is_recurring',
        unit: 'unit',
        list_price: 'list_price',
        currency: 'currency',
      },
    },
    {
      stream: 'subscription_lines',
      entity: 'subscription_line',
      fields: {
        line_key: 'line_id',
        subscription_key: 'subscription_id',
        product_key: 'product_id',
        quantity: 'quantity',
        unit_price: 'unit_price',
        currency: 'currency',
        interval: 'interval',
        interval_count: 'interval_count',
        usage_type: 'usage_type',
        discount_kind: 'discount_kind',
        discount_percent: 'discount_percent',
        discount_amount: 'discount_amount',
        trial_end: 'trial_end',
        status: 'status',
        valid_from: 'starts_on',
        valid_to: 'ends_on',
        change_reason: 'change_reason',
        cancel_requested_at: 'cancel_requested_at',
        cancel_reason: 'cancel_reason',
      },
      account: customer,
    },
    {
      stream: 'invoices',
      entity: 'invoice',
      fields: {
        invoice_key: 'invoice_id',
        number: 'number',
        issue_date: 'issue_date',
        due_date: 'due_date',
        status: 'status',
        currency: 'currency',
        subtotal: 'subtotal',
        tax: 'tax',
        total: 'total',
        disputed: 'disputed',
      },
      account: customer,
    },
    {
      stream: 'invoice_lines',
      entity: 'revenue_line',
      fields: {
        line_key: 'invoice_line_id',
        invoice_key: 'invoice_id',
        product_key: 'product_id',
        description: 'description',
        invoice_date: 'invoice_date',
        invoice_status: 'invoice_status',
        list_amount: 'list_amount',
        discount_amount: 'discount_amount',
        net_amount: 'net_amount',
        currency: 'currency',
        recurring: 'recurring',
        pass_through: 'pass_through',
        service_start: 'service_start',
        service_end: 'service_end',
        work_month: 'work_month',
      },
      account: customer,
    },
    {
      stream: 'payments',
      entity: 'payment',
      fields: {
        payment_key: 'payment_id',
        kind: "='payment'",
        ...money,
        date: 'applied_on',
        method: 'method',
        fee_amount: 'fee_amount',
      },
      account: customer,
    },
    {
      stream: 'refunds',
      entity: 'payment',
      fields: {
        payment_key: 'refund_id',
        kind: "='refund'",
        ...money,
        date: 'refunded_on',
        reason: 'reason',
      },
      account: customer,
    },
    {
      stream: 'credit_notes',
      entity: 'credit_note',
      fields: { credit_note_key: 'credit_note_id', ...money, date: 'issued_on', reason: 'reason' },
      account: customer,
    },
    {
      stream: 'fx_rates',
      entity: 'fx_rate',
      fields: {
        date: 'rate_date',
        from_currency: 'from_currency',
        to_currency: 'to_currency',
        kind: 'kind',
        rate: 'rate',
      },
    },
  ]);
}

function support(): Mapping['maps'] {
  return mapsOf(DEMO_SOURCE, [
    {
      stream: 'tickets',
      entity: 'ticket',
      fields: {
        ticket_key: 'ticket_id',
        contact_email: 'requester_email',
        assignee_key: 'assignee_id',
        team_key: 'team_id',
        type: 'type',
        priority: 'priority',
        channel: 'channel',
        subject: 'subject',
        status: 'status',
        created_at: 'created_at',
        first_reply_at: 'first_reply_at',
        solved_at: 'solved_at',
        reopens: 'reopens',
        escalated: "=contains(coalesce([tags], ''), 'escalat')",
        tags: 'tags',
      },
      account: byKey('organization_id', 'organizations', { email: 'requester_email' }),
    },
    {
      stream: 'ticket_events',
      entity: 'ticket_event',
      fields: {
        event_key: 'event_id',
        ticket_key: 'ticket_id',
        at: 'happened_at',
        kind: 'kind',
        from_value: 'from_value',
        to_value: 'to_value',
        actor_kind: 'actor_kind',
        is_public: 'is_public',
      },
    },
  ]);
}

function promises(): Mapping['maps'] {
  return mapsOf(DEMO_SOURCE, [
    {
      stream: 'sla_targets',
      entity: 'sla_policy',
      fields: {
        sla_key: 'sla_id',
        metric: 'metric',
        priority: 'priority',
        target_minutes: 'target_minutes',
        valid_from: 'from_date',
        valid_to: 'to_date',
      },
    },
    { stream: 'holidays', entity: 'holiday', fields: { date: 'holiday', name: 'name' } },
  ]);
}

function surveys(): Mapping['maps'] {
  const answerer = byKey('crm_company_id', 'companies', { email: 'email' });
  return mapsOf(DEMO_SOURCE, [
    {
      stream: 'surveys',
      entity: 'survey',
      fields: {
        survey_key: 'survey_id',
        name: 'name',
        kind: 'kind',
        scale_min: 'scale_min',
        scale_max: 'scale_max',
        wording_version: 'wording_version',
      },
    },
    {
      stream: 'invitations',
      entity: 'survey_invitation',
      fields: {
        invitation_key: 'invitation_id',
        survey_key: 'survey_id',
        contact_email: 'email',
        trigger: 'trigger',
        ticket_key: 'ticket_id',
        sent_at: 'sent_at',
        delivered: 'delivered',
      },
      account: answerer,
    },
    {
      stream: 'responses',
      entity: 'survey_response',
      fields: {
        response_key: 'response_id',
        survey_key: 'survey_id',
        invitation_key: 'invitation_id',
        kind: 'kind',
        contact_email: 'email',
        score: 'score',
        scale_min: 'scale_min',
        scale_max: 'scale_max',
        comment: 'comment',
        language: 'language',
        responded_at: 'responded_at',
        ticket_key: 'ticket_id',
        channel: 'channel',
        is_test: 'is_test',
      },
      account: answerer,
    },
  ]);
}

function work(): Mapping['maps'] {
  const client = byKey('client_code', 'clients');
  const during = { valid_from: 'from_date', valid_to: 'to_date' };
  return mapsOf(DEMO_SOURCE, [
    {
      stream: 'time_entries',
      entity: 'time_entry',
      fields: {
        entry_key: 'entry_id',
        user_key: 'owner_id',
        project_key: 'project_id',
        date: 'work_date',
        hours: 'hours',
        billable: 'billable',
        cost_class: 'cost_class',
        note: 'note',
      },
      account: client,
    },
    {
      stream: 'projects',
      entity: 'project',
      fields: {
        project_key: 'project_id',
        name: 'name',
        kind: 'kind',
        budget_hours: 'budget_hours',
        start_date: 'starts_on',
        end_date: 'ends_on',
      },
      account: client,
    },
    {
      stream: 'deliverables',
      entity: 'deliverable',
      fields: {
        deliverable_key: 'deliverable_id',
        project_key: 'project_id',
        name: 'name',
        type: 'type',
        due_date: 'due_on',
        delivered_on: 'delivered_on',
        accepted_on: 'accepted_on',
        revision_rounds: 'revisions',
        estimated_hours: 'estimated_hours',
        actual_hours: 'actual_hours',
        blocked_by_client: 'blocked_by_client',
      },
      account: client,
    },
    {
      stream: 'rate_cards',
      entity: 'rate_card',
      fields: {
        user_key: 'owner_id',
        kind: 'kind',
        hourly_rate: 'hourly_rate',
        currency: 'currency',
        ...during,
      },
    },
    {
      stream: 'capacity',
      entity: 'capacity_day',
      fields: {
        user_key: 'owner_id',
        date: 'work_date',
        available_hours: 'available_hours',
        leave_hours: 'leave_hours',
        holiday_hours: 'holiday_hours',
      },
    },
    {
      stream: 'cost_lines',
      entity: 'cost_line',
      fields: {
        cost_key: 'cost_id',
        cost_class: 'cost_class',
        amount: 'amount',
        currency: 'currency',
        date: 'posted_on',
        project_key: 'project_id',
        pool: 'pool',
        vendor: 'vendor',
        channel: 'channel',
      },
      account: client,
    },
    {
      stream: 'allocation_rules',
      entity: 'allocation_rule',
      fields: { pool: 'pool', driver: 'driver', ...during },
    },
  ]);
}

function contracts(): Mapping['maps'] {
  return mapsOf(DEMO_SOURCE, [
    {
      stream: 'contracts',
      entity: 'contract',
      fields: {
        contract_key: 'contract_id',
        start_date: 'start_date',
        end_date: 'end_date',
        auto_renew: 'auto_renew',
        notice_days: 'notice_days',
        total_value: 'total_value',
        annual_value: 'annual_value',
        currency: 'currency',
        hours_per_month: 'hours_per_month',
        service_level: 'service_level',
        status: 'status',
        signed_at: 'signed_at',
        supersedes_key: 'supersedes_contract_id',
      },
      account: byKey('crm_company_id', 'companies', {
        taxId: 'client_tax_id',
        name: 'client_name',
      }),
    },
    {
      stream: 'renewals',
      entity: 'renewal',
      fields: {
        renewal_key: 'renewal_id',
        contract_key: 'contract_id',
        due_date: 'due_date',
        outcome: 'outcome',
        decided_at: 'decided_at',
        expiring_annual_value: 'expiring_annual_value',
        renewed_annual_value: 'renewed_annual_value',
        currency: 'currency',
        reason: 'reason',
      },
      account: byKey('contract_id', 'contracts'),
    },
  ]);
}

function journey(): Mapping['maps'] {
  return mapsOf(DEMO_SOURCE, [
    {
      stream: 'onboardings',
      entity: 'onboarding',
      fields: {
        onboarding_key: 'onboarding_id',
        started_on: 'started_on',
        target_days: 'target_days',
        first_value_on: 'first_value_on',
        completed_on: 'completed_on',
        paused_days: 'paused_days',
      },
      account: company(),
    },
    {
      stream: 'stage_entries',
      entity: 'lifecycle_event',
      fields: {
        lifecycle_key: "=concat([company_id], '-', [stage])",
        stage: 'stage',
        entered_on: 'entered_on',
      },
      account: company(),
    },
    {
      stream: 'pulses',
      entity: 'health_input',
      fields: { component: "='pulse'", date: 'rated_on', score: '=([rating] - 1) * 25' },
      account: company(),
    },
    {
      stream: 'action_items',
      entity: 'action_item',
      fields: {
        action_key: 'action_id',
        title: 'title',
        side: 'side',
        due_date: 'due_on',
        done_on: 'done_on',
      },
      account: company(),
    },
    {
      stream: 'usage',
      entity: 'usage_day',
      fields: {
        usage_key: 'usage_id',
        person_key: 'person',
        date: 'used_on',
        feature: 'feature',
        events: 'events',
      },
      account: company(),
    },
  ]);
}
