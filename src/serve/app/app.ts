import type { z } from 'zod';
import type { Locale } from '../../base/locale.ts';
import type { Catalogue } from '../../base/define-problems.ts';
import type { Result } from '../../base/problem.ts';
import type { Viewer } from '../../base/viewer.ts';
import type { Run } from '../../land/schema.ts';
import type {
  Answer,
  Events,
  EventsAskedSpec,
  Explanation,
  QuestionSpec,
} from '../../query/schema.ts';
import type { FilledBlock, FilledReport, Reading } from '../../report/schema.ts';
import type { Paper } from '../../send/index.ts';
import type { PeopleOfWorkspace } from '../people/open-people.ts';
import type { Jobs } from '../job/jobs.ts';
import type { MappingAdmin } from './mapping/mapping-admin.ts';
import type { Content } from './content/content.ts';
import type { Identity } from './identity/identity.ts';
import type { OwnReports } from './report/own-reports.ts';
import type { SourceAdmin } from './source/admin.ts';
import type { SignIns } from './source/sign-ins.ts';
import type { UploadedFile } from './uploads.ts';
import type { WorkspaceFacts } from './view-workspace.ts';
import type {
  AccessPreview,
  BlockPreview,
  DimensionCard,
  ReportLayout,
  TemplateCard,
  zCheckReply,
  zExplainRequest,
  zImportPlan,
  zKpiCard,
  zMembersReply,
  zModelReply,
  zPreviewAccess,
  zRejectsReply,
  zSuggestReply,
  zUpload,
} from '../schema.ts';

export type ImportPlan = z.infer<typeof zImportPlan>;
/** A number to explain; what it leaves out has its default. */
export type ExplainRequest = z.input<typeof zExplainRequest>;
export type Upload = z.infer<typeof zUpload>;

/** A file made for a reader. */
export type Rendered = { name: string; type: string; bytes: Uint8Array };

/** Reading what is there: reports, questions, explanations. Each call says who asks. */
export type Reports = {
  templates(locale: Locale): TemplateCard[];
  kpis(locale: Locale): z.infer<typeof zKpiCard>[];
  /** What KPIs can be broken down and filtered by, by name. */
  dimensions(locale: Locale): DimensionCard[];
  layout(template: string, reading: Reading, viewer: Viewer): Promise<Result<ReportLayout>>;
  block(
    place: { template: string; block: string },
    reading: Reading,
    viewer: Viewer,
  ): Promise<Result<FilledBlock>>;
  fill(template: string, reading: Reading, viewer: Viewer): Promise<Result<FilledReport>>;
  pdf(
    place: { template: string; paper: Paper },
    reading: Reading,
    viewer: Viewer,
  ): Promise<Result<Rendered>>;
  /** The report as a PowerPoint deck. */
  pptx(template: string, reading: Reading, viewer: Viewer): Promise<Result<Rendered>>;
  /** The report as a workbook: a sheet for each block. */
  xlsx(template: string, reading: Reading, viewer: Viewer): Promise<Result<Rendered>>;
  csv(
    place: { template: string; block: string },
    reading: Reading,
    viewer: Viewer,
  ): Promise<Result<Rendered>>;
  /** A block that stands in no document yet, filled: what the editor shows while it is built. */
  preview(asked: BlockPreview, viewer: Viewer): Promise<Result<FilledBlock>>;
  ask(question: QuestionSpec, viewer: Viewer): Promise<Result<Answer>>;
  explain(request: ExplainRequest, viewer: Viewer): Promise<Result<Explanation>>;
  events(asked: EventsAskedSpec, viewer: Viewer): Promise<Result<Events>>;
  members(
    asked: { dimension: string; search: string; locale: Locale },
    viewer: Viewer,
  ): Promise<Result<z.infer<typeof zMembersReply>>>;
};

/** Bringing own data in: files are detected, mapped, checked, landed and published. */
export type Imports = {
  upload(file: UploadedFile, locale: Locale): Promise<Result<Upload>>;
  model(locale: Locale): z.infer<typeof zModelReply>;
  suggest(plan: Pick<ImportPlan, 'uploads'>): Promise<Result<z.infer<typeof zSuggestReply>>>;
  check(plan: ImportPlan, locale: Locale): Promise<Result<z.infer<typeof zCheckReply>>>;
  /** Starts the job that lands and publishes; its id is for `jobs`. */
  start(plan: ImportPlan, locale: Locale): Promise<Result<{ job: string }>>;
  runs(): Promise<Run[]>;
  rejects(run: string, offset: number): Promise<z.infer<typeof zRejectsReply>>;
};

/** The demo portfolio: 40 clients of an agency-plus-SaaS business, or more of the same make. */
export type Demo = {
  /** Queues the job that generates, lands and publishes it. `today` null = the real day. */
  load(size: { accounts: number; facts: number | null; today: string | null }): { job: string };
};

/** Everything the shell offers, to HTTP and to the command line alike. */
export type App = {
  version: string;
  /** Whoever has the machine itself and works on its command line: sees everything. Never the viewer of a request. */
  viewer: Viewer;
  people: PeopleOfWorkspace;
  /** What somebody with this access would see now. */
  previewAccess(asked: z.infer<typeof zPreviewAccess>, locale: Locale): Promise<AccessPreview>;
  catalogues: readonly Catalogue[];
  jobs: Jobs;
  reports: Reports;
  ownReports: OwnReports;
  content: Content;
  imports: Imports;
  identity: Identity;
  mapping: MappingAdmin;
  sources: SourceAdmin;
  signIns: SignIns;
  /** Queues the sources that are due by their schedules, and keeps their access alive; gives the ids of those queued. */
  tick(): Promise<string[]>;
  demo: Demo;
  /** Is a report, mapping or brand document sound? `name` says where it came from. */
  check(document: unknown, name: string): Promise<Result<unknown>>;
  workspace(): Promise<WorkspaceFacts>;
  close(): Promise<void>;
};
