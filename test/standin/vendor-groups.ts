/** Vendors in workspaces, each of which is compared with the demo read directly. */
import { DEMO_SOURCE } from '../../src/model/mapping/demo.ts';
import type { DemoVendor } from './vendors.ts';

/** A stream of accounts in a workspace. */
export type AccountStream = { source: string; stream: string };

/**
 * As few workspaces as it takes for every vendor to be in one, with no two that bring the same: one for each CRM, with
 * what else there is shared out among them.
 */
export function vendorGroups(vendors: readonly DemoVendor[]): DemoVendor[][] {
  const groups: DemoVendor[][] = [];
  for (const vendor of vendors) {
    const { brings } = vendor.standsFor;
    const free = groups.find((group) =>
      group.every(({ standsFor }) => !standsFor.brings.some((stream) => brings.includes(stream))),
    );
    if (free === undefined) groups.push([vendor]);
    else free.push(vendor);
  }
  return groups;
}

/** Stream of the demo → the stream that holds the same accounts in a workspace with these vendors. */
export function accountStreams(
  group: readonly DemoVendor[],
): Record<string, AccountStream> & { companies: AccountStream } {
  const found = group.flatMap(({ kind, standsFor }) =>
    Object.entries(standsFor.accounts).map(
      ([demo, stream]) => [demo, { source: kind, stream }] as const,
    ),
  );
  return { companies: { source: DEMO_SOURCE, stream: 'companies' }, ...Object.fromEntries(found) };
}
