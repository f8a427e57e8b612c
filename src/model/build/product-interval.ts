import { FOREVER, mergeIntervals } from './sql-text.ts';
import type { StepSource } from './step.ts';
import { buildSql } from './step.ts';

const OWNED = `
select m.account_id, coalesce(p.family, m.product_key) as family, m.valid_from, coalesce(m.valid_to, ${FOREVER}) as valid_to
from mrr_interval as m
left join (select product_key, any_value(family) as family from product group by 1) as p on p.product_key = m.product_key
where m.mrr > 0 and m.account_id is not null and m.product_key is not null`;

// A family that an account has twice counts once.
const INTERVAL = `
create or replace table product_interval as
select account_id, 1 as families, valid_from, valid_to
from (${mergeIntervals(OWNED, 'account_id, family')}) as held
order by account_id, valid_from`;

/** Families of products that accounts pay for. */
export const productInterval: StepSource = {
  name: 'product-interval',
  needs: ['mrr_interval', 'product', 'work'],
  gives: 'product_interval',
  title: ['Products in use', 'Produtos contratados', 'Productos contratados'],
  statements: (input) => [buildSql('families of products', INTERVAL, input)],
};
