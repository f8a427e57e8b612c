/** Words that sources use for why a client left or pays less, by the reason they stand for. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  price: ['price', 'too_expensive', 'budget_cut', 'no_budget', 'budget', 'budget_review'],
  service: ['service', 'no_results', 'quality', 'support', 'customer_service', 'complaints'],
  product: ['product', 'low_usage', 'missing_features', 'unused', 'low_quality'],
  no_need: ['no_need', 'not_needed', 'project_ended', 'sponsor_left'],
  competitor: ['competitor', 'switched_service'],
  business_closed: ['business_closed', 'closed_business', 'bankruptcy'],
  payment: [
    'payment',
    'payment_failed',
    'not_paid',
    'no_card',
    'card_declined',
    'fraud_review_failed',
  ],
  merged: ['merged', 'merger', 'acquired', 'acquisition'],
  unknown: ['unknown', 'other', ''],
};

/** The reason behind a source's word (SQL of this folder); unlisted words stand for themselves, none is unknown. */
export function lossReason(said: string): string {
  const word = `replace(lower(coalesce(${said}, '')), ' ', '_')`;
  const cases = Object.entries(WORDS).map(
    ([reason, words]) =>
      `when ${word} in (${words.map((each) => `'${each}'`).join(', ')}) then '${reason}'`,
  );
  return `case ${cases.join(' ')} else ${word} end`;
}
