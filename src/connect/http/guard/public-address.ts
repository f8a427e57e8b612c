import ipaddr from 'ipaddr.js';

/**
 * Is this an address of the public internet? Loopback, private, link-local (cloud metadata), carrier-grade NAT,
 * multicast, reserved and translated ranges are not; an IPv4 address inside an IPv6 one is judged as itself.
 */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(bare) && ipaddr.process(bare).range() === 'unicast';
}

/** Is this host of a parsed URL an address rather than a name? The URL parser has already undone other spellings. */
export function isAddress(host: string): boolean {
  return ipaddr.isValid(host.replace(/^\[|\]$/g, ''));
}
