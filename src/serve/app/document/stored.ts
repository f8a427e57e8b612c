import type { Result } from '../../../base/problem.ts';

export type DocumentKind = 'mapping' | 'report' | 'template' | 'brand' | 'policy';

/** A stored document without its body. Instants are ISO in UTC. */
export type DocumentEntry = {
  id: string;
  kind: DocumentKind;
  name: string;
  /** Counts the writes of the draft. */
  version: number;
  /** The revision that readers see; null while there is only a draft. */
  published: number | null;
  createdAt: string;
  updatedAt: string;
  /** Id of the person whose it is; null = from before there were people, or the workspace's own. */
  createdBy: string | null;
};

/** What writers change. Whoever reads `body` parses it: a stored document is from outside like any other. */
export type Draft = DocumentEntry & { body: unknown };

/** What was published, and when. Never changed. */
export type Revision = { number: number; name: string; publishedAt: string };

/** Documents of the workspace: drafts that are written, revisions that are read. */
export type Documents = {
  list(kind: DocumentKind): Promise<DocumentEntry[]>;
  find(id: string): Promise<Draft | null>;
  create(made: {
    kind: DocumentKind;
    name: string;
    body: unknown;
    createdBy?: string | null;
    /** One that it had elsewhere; a new one unless given. */
    id?: string;
  }): Promise<Draft>;
  /** Whose a document of a kind is, also after it was removed; undefined where there is none. */
  ownerOf(kind: DocumentKind, id: string): Promise<string | null | undefined>;
  /** Writes the draft that has this version; a problem when another was written in between. */
  save(
    id: string,
    change: { version: number; name: string; body: unknown },
  ): Promise<Result<Draft>>;
  /** Makes the draft of this version what readers see; gives the revision's number. */
  publish(id: string, version: number): Promise<Result<number>>;
  /** Newest first. */
  revisions(id: string): Promise<Revision[]>;
  revision(id: string, number: number): Promise<(Revision & { body: unknown }) | null>;
  remove(id: string): Promise<Result<null>>;
  /** Undoes a removal. */
  bringBack(id: string): Promise<Result<null>>;
};
