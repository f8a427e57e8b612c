/** How a record of another source can be tied to its CRM company. */
export type Tie = 'key' | 'tax_id' | 'domain' | 'email';

/**
 * Somebody filled in the CRM id for most billing customers; the others carry a tax id, an address at the
 * client's domain, or only a private address of a person the CRM knows.
 */
export function billingTie(index: number, taxId: string | null): Tie {
  const digit = index % 10;
  if (index % 20 === 19) return 'email';
  if (digit >= 8) return 'domain';
  return digit >= 6 && taxId !== null ? 'tax_id' : 'key';
}

/** Help-desk organisations: linked, or known by domain; one in twenty was never created, tickets have only a requester. */
export function supportTie(index: number): Tie {
  if (index % 20 === 11) return 'email';
  return index % 10 < 6 ? 'key' : 'domain';
}

/** Clients of the time sheet: linked, or with a tax id or a domain somebody noted. */
export function timeTie(index: number, taxId: string | null): Tie {
  const digit = index % 10;
  if ((digit === 4 || digit === 5) && taxId !== null) return 'tax_id';
  return digit === 7 || digit === 8 ? 'domain' : 'key';
}

/** Contracts were filed with the CRM id, the older ones with the tax id only. */
export function contractTie(index: number, taxId: string | null): Tie {
  return index % 5 === 2 && taxId !== null ? 'tax_id' : 'key';
}
