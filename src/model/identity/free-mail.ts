import providers from 'email-providers/all.json' with { type: 'json' };
import type { Compiled } from '../../base/sql/compiled.ts';
import { fixedSql } from '../../base/sql/fixed-sql.ts';

/** Hosts whose customers share a domain: sites, profiles and shops below it say nothing about whose record it is. */
const SHARED_HOSTS = [
  'facebook.com',
  'instagram.com',
  'linkedin.com',
  'linktr.ee',
  'wa.me',
  'whatsapp.com',
  'google.com',
  'goo.gl',
  'wixsite.com',
  'wix.com',
  'wordpress.com',
  'blogspot.com',
  'blogspot.com.br',
  'webnode.com.br',
  'negocio.site',
  'business.site',
  'mercadolivre.com.br',
  'mercadolibre.com',
  'mercadoshops.com.br',
  'mercadoshops.com',
  'lojaintegrada.com.br',
  'nuvemshop.com.br',
  'tiendanube.com',
  'myshopify.com',
  'github.io',
  'notion.site',
] as const;

/** Providers of Latin America that the list of providers lacks. */
const LOCAL_PROVIDERS = [
  'fibertel.com.ar',
  'speedy.com.ar',
  'une.net.co',
  'telefonica.net',
] as const;

/** Table `match.free_mail` of domains that many have an address or a page under. */
export function freeMailTable(): Compiled {
  const names = [...providers, ...LOCAL_PROVIDERS, ...SHARED_HOSTS].join(' ');
  return fixedSql(
    'domains that belong to nobody in particular',
    "create table match.free_mail as select distinct unnest(string_split(:names, ' ')) as domain",
    { names },
  );
}
