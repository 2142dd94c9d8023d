/* oxlint-disable max-lines -- printed, not written */
// Printed from the migrated database; a test holds it equal. Renewed by `npm run golden`.
import type { ColumnType, Generated } from "kysely";

/** JSON: given as what it is, taken as text. */
export type Json = ColumnType<unknown, string, string>;

/** JSON that the database fills in where it is left out. */
export type DefaultJson = ColumnType<unknown, string | undefined, string>;

export interface AccountTable {
  shard: number;
  person_id: string;
  login: string;
  password_hash: string | null;
  must_change: Generated<boolean>;
  password_changed_at: string | null;
  totp_secret: Buffer | null;
  totp_confirmed_at: string | null;
  totp_last_step: number | null;
  disabled_at: string | null;
  last_sign_in_at: string | null;
  version: Generated<number>;
}

export interface BlobTable {
  shard: number;
  hash: string;
  size: number;
  created_at: string;
}

export interface ChaseTable {
  shard: number;
  id: string;
  duty_id: string;
  note: Generated<string>;
  chased_by: string;
  chased_at: string;
  answered_at: string | null;
}

export interface ClauseTable {
  shard: number;
  plan_id: string;
  id: string;
  version_no: number;
  position: number;
  no: string;
  level: number;
  head: string;
  path: string[];
}

export interface ClauseLinkTable {
  shard: number;
  plan_id: string;
  clause_id: string;
  parent_plan_id: string;
  parent_clause_id: string;
  kind: "equal" | "more" | "part" | "touches";
}

export interface CommentTable {
  shard: number;
  id: string;
  plan_id: string;
  reply_to: string | null;
  paragraph: string;
  start: number;
  end: number;
  quote: string;
  body: string;
  written_by: string;
  written_at: string;
  resolved_by: string | null;
  resolved_at: string | null;
  version: Generated<number>;
}

export interface DispatchTable {
  shard: number;
  id: string;
  plan_id: string;
  version_no: number;
  task_count: number;
  duty_count: number;
  dispatched_by: string;
  dispatched_at: string;
}

export interface DocumentTable {
  shard: number;
  id: string;
  file_id: string;
  format: string;
  source: Json;
  notes: DefaultJson;
}

export interface DraftOwnerTable {
  shard: number;
  plan_id: string;
  written: string;
  status: "ambiguous" | "answered" | "resolved" | "unknown";
  target: Json | null;
  why: Json;
  candidates: DefaultJson;
  version: Generated<number>;
}

export interface DraftTaskTable {
  shard: number;
  plan_id: string;
  key: string;
  position: number;
  present: Generated<boolean>;
  task_id: string | null;
  no: string;
  text: string;
  disposition: "dispatched" | "noted" | "standing";
  stated: Generated<boolean>;
  proposed: "dispatched" | "noted" | "standing";
  why: string;
  owners: DefaultJson;
  deadline: string | null;
  recurrence: Json | null;
  version: Generated<number>;
}

export interface DutyTable {
  shard: number;
  id: string;
  plan_id: string;
  task_id: string;
  parent_id: string | null;
  dispatch_id: string | null;
  unit_id: string;
  unit_path: string;
  part: "lead" | "sole" | "support";
  state:
    | "active"
    | "assigned"
    | "claimed"
    | "declined"
    | "done"
    | "signedOff"
    | "transferred"
    | "withdrawn";
  wording: Generated<string>;
  starts: string;
  due: string | null;
  weight: Generated<number>;
  percent: Generated<number>;
  statement: Generated<string>;
  rhythm_days: number | null;
  light_override: Json | null;
  assigned_at: string;
  signed_at: string | null;
  claimed_at: string | null;
  done_at: string | null;
  signed_off_at: string | null;
  reported_at: string | null;
  version: Generated<number>;
}

export interface DutyPersonTable {
  shard: number;
  duty_id: string;
  person_id: string;
}

export interface EventTable {
  shard: number;
  id: string;
  happened_at: string;
  person_id: string | null;
  session_id: string | null;
  kind: string;
  object_kind: string;
  object_id: string;
  unit_path: Generated<string>;
  before: Json | null;
  after: Json | null;
  transaction: Generated<string>;
}

export interface EvidenceTable {
  shard: number;
  id: string;
  report_id: string;
  duty_id: string;
  file_id: string;
  position: Generated<number>;
}

export interface ExtensionTable {
  shard: number;
  id: string;
  duty_id: string;
  plan_id: string;
  asked_due: string;
  former_due: string | null;
  reason: string;
  state: "asked" | "granted" | "refused";
  answer: Generated<string>;
  asked_by: string;
  asked_at: string;
  decided_by: string | null;
  decided_at: string | null;
}

export interface FailedTryTable {
  shard: number;
  target: string;
  tries: number;
  since: string;
  locked_until: string | null;
}

export interface FileTable {
  shard: number;
  id: string;
  hash: string;
  name: string;
  media_type: string;
  size: number;
  unit_id: string;
  uploaded_by: string;
  uploaded_at: string;
}

export interface FormerPasswordTable {
  shard: number;
  person_id: string;
  password_hash: string;
  replaced_at: string;
}

export interface InstitutionTable {
  shard: number;
  name: string;
  demo: Generated<boolean>;
  settings: DefaultJson;
  version: Generated<number>;
  created_at: string;
}

export interface KeptAnswerTable {
  shard: number;
  person_id: string;
  key: string;
  route: string;
  fingerprint: Buffer;
  status: number;
  answer: Json | null;
  kept_at: string;
}

export interface KnownDeviceTable {
  shard: number;
  token_hash: Buffer;
  person_id: string;
  seen_at: string;
}

export interface LeaseTable {
  shard: number;
  name: string;
  holder: string;
  until: string;
}

export interface NoticeTable {
  shard: number;
  id: string;
  unit_id: string | null;
  person_id: string | null;
  kind: string;
  plan_id: string | null;
  duty_id: string | null;
  args: DefaultJson;
  told_at: string;
}

export interface NoticeReadTable {
  shard: number;
  notice_id: string;
  person_id: string;
  read_at: string;
}

export interface OccurrenceTable {
  shard: number;
  id: string;
  duty_id: string;
  no: number;
  starts: string;
  due: string | null;
  state: "accepted" | "open" | "submitted" | "withdrawn";
}

export interface OneTimeLinkTable {
  shard: number;
  token_hash: Buffer;
  kind: "demo" | "setUp" | "signIn";
  person_id: string | null;
  expires_at: string;
  used_at: string | null;
}

export interface OversightTable {
  shard: number;
  person_id: string;
  unit_id: string;
  unit_path: string;
  kind: "oversees" | "pairedWith";
}

export interface OwnerMemoryTable {
  shard: number;
  unit_id: string;
  written: string;
  target: Json;
  seen: Generated<string[]>;
  answered_by: string;
  answered_at: string;
}

export interface PersonTable {
  shard: number;
  id: string;
  name: string;
  version: Generated<number>;
  disabled_at: string | null;
  created_at: string;
}

export interface PlanTable {
  shard: number;
  id: string;
  unit_id: string;
  unit_path: string;
  document_id: string;
  parent_id: string | null;
  parent_duty_id: string | null;
  title: string;
  number: string | null;
  kind: string;
  state: "closed" | "draft" | "published" | "review";
  draft: Json;
  compiled: Json;
  orphans: Generated<string[]>;
  errors: DefaultJson;
  draft_version: Generated<number>;
  default_owner: Json | null;
  default_rhythm: Json | null;
  light_rule: Json | null;
  starts: string | null;
  ends: string | null;
  published_no: Generated<number>;
  version: Generated<number>;
  created_by: string;
  created_at: string;
}

export interface PlanVersionTable {
  shard: number;
  plan_id: string;
  no: number;
  document_id: string;
  title: string;
  task_count: number;
  draft: Json;
  compiled: Json;
  digest: string;
  published_by: string;
  published_at: string;
}

export interface PostTable {
  shard: number;
  id: string;
  person_id: string;
  unit_id: string;
  unit_path: string;
  title: Generated<string>;
  role:
    | "auditAdmin"
    | "head"
    | "leader"
    | "liaison"
    | "member"
    | "office"
    | "securityAdmin"
    | "supervision"
    | "systemAdmin";
  since: string;
  until: string | null;
}

export interface ReportTable {
  shard: number;
  id: string;
  duty_id: string;
  occurrence_id: string;
  plan_id: string;
  task_id: string;
  no: number;
  state: "accepted" | "draft" | "sentBack" | "submitted";
  steps_left: Generated<number>;
  done: Generated<string>;
  problems: Generated<string>;
  next: Generated<string>;
  percent: number;
  figures: DefaultJson;
  reason: Generated<string>;
  written_by: string;
  written_at: string;
  submitted_at: string | null;
  decided_by: string | null;
  decided_at: string | null;
  version: Generated<number>;
}

export interface ReviewTable {
  shard: number;
  id: string;
  plan_id: string;
  person_id: string;
  draft_version: number;
  state: "agreed" | "asked" | "cancelled" | "objected";
  statement: Generated<string>;
  asked_by: string;
  asked_at: string;
  answered_at: string | null;
  version: Generated<number>;
}

export interface SavedViewTable {
  shard: number;
  id: string;
  person_id: string;
  unit_id: string | null;
  page: string;
  name: string;
  search: string;
  version: Generated<number>;
  created_at: string;
}

export interface SealTable {
  shard: number;
  no: number;
  event_id: string;
  digest: Buffer;
  chain: Buffer;
  sealed_at: string;
}

export interface SealMarkTable {
  shard: number;
  below: string;
}

export interface SessionTable {
  shard: number;
  id: string;
  token_hash: Buffer;
  person_id: string;
  stage: "full" | "newPassword" | "newSecondFactor" | "secondFactor";
  device: Generated<string>;
  created_at: string;
  seen_at: string;
  expires_at: string;
  ended_at: string | null;
}

export interface TaskTable {
  shard: number;
  id: string;
  plan_id: string;
  key: string;
  since_no: number;
  until_no: number | null;
  position: number;
  no: string;
  path: string[];
  kind: string;
  text: string;
  quote: string;
  span: string;
  deadline: string | null;
  deadline_quote: string | null;
  recurrence: Json | null;
  quotas: DefaultJson;
  disposition: "dispatched" | "noted" | "standing";
  owners: DefaultJson;
  search: string;
}

export interface TaskReachTable {
  shard: number;
  task_id: string;
  unit_id: string | null;
  workgroup_id: string | null;
}

export interface UnitTable {
  shard: number;
  id: string;
  parent_id: string | null;
  path: string;
  name: string;
  short_name: string | null;
  kind: string;
  position: Generated<number>;
  review_steps: Generated<number>;
  retired_at: string | null;
  successors: Generated<string[]>;
  version: Generated<number>;
  created_at: string;
}

export interface UnitAliasTable {
  shard: number;
  unit_id: string;
  alias: string;
  since: string | null;
  until: string | null;
}

export interface UnitMoveTable {
  shard: number;
  id: string;
  unit_id: string;
  from_parent_id: string | null;
  to_parent_id: string | null;
  from_path: string;
  to_path: string;
  moved_by: string;
  moved_at: string;
}

export interface UnitSetTable {
  shard: number;
  id: string;
  unit_id: string;
  unit_path: string;
  name: string;
  aliases: Generated<string[]>;
  rule: Json | null;
  ended_at: string | null;
  version: Generated<number>;
}

export interface UnitSetMemberTable {
  shard: number;
  unit_set_id: string;
  unit_id: string;
}

export interface WorkgroupTable {
  shard: number;
  id: string;
  unit_id: string;
  unit_path: string;
  name: string;
  aliases: Generated<string[]>;
  duty: Generated<string>;
  lead_unit_id: string | null;
  ended_at: string | null;
  version: Generated<number>;
}

export interface WorkgroupMemberTable {
  shard: number;
  id: string;
  workgroup_id: string;
  person_id: string | null;
  unit_id: string | null;
  title: Generated<string>;
}

/** All tables by name. */
export interface Tables {
  account: AccountTable;
  blob: BlobTable;
  chase: ChaseTable;
  clause: ClauseTable;
  clause_link: ClauseLinkTable;
  comment: CommentTable;
  dispatch: DispatchTable;
  document: DocumentTable;
  draft_owner: DraftOwnerTable;
  draft_task: DraftTaskTable;
  duty: DutyTable;
  duty_person: DutyPersonTable;
  event: EventTable;
  evidence: EvidenceTable;
  extension: ExtensionTable;
  failed_try: FailedTryTable;
  file: FileTable;
  former_password: FormerPasswordTable;
  institution: InstitutionTable;
  kept_answer: KeptAnswerTable;
  known_device: KnownDeviceTable;
  lease: LeaseTable;
  notice: NoticeTable;
  notice_read: NoticeReadTable;
  occurrence: OccurrenceTable;
  one_time_link: OneTimeLinkTable;
  oversight: OversightTable;
  owner_memory: OwnerMemoryTable;
  person: PersonTable;
  plan: PlanTable;
  plan_version: PlanVersionTable;
  post: PostTable;
  report: ReportTable;
  review: ReviewTable;
  saved_view: SavedViewTable;
  seal: SealTable;
  seal_mark: SealMarkTable;
  session: SessionTable;
  task: TaskTable;
  task_reach: TaskReachTable;
  unit: UnitTable;
  unit_alias: UnitAliasTable;
  unit_move: UnitMoveTable;
  unit_set: UnitSetTable;
  unit_set_member: UnitSetMemberTable;
  workgroup: WorkgroupTable;
  workgroup_member: WorkgroupMemberTable;
}
