/** Which part of the demo portfolio a vendor's stand-in brings, for the proof that KPIs stay the same. */
export type StandsFor = {
  /** Streams of the demo that are left out, because the vendor has what is in them. */
  brings: readonly string[];
  /** Streams of the vendor that count. The demo keeps what the vendor has no room for: roles and hours of colleagues. */
  streams: readonly string[];
  /** Stream of the demo that holds accounts → the vendor's: what refers to one refers to the other then. */
  accounts: Readonly<Record<string, string>>;
  /** KPIs that need what the vendor does not hold beside what it brings: those differ, all others are the same. */
  lacks: readonly string[];
};
