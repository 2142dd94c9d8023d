import { z } from "zod";
import { type Bilingual, endpointTable, type Role, roles } from "./endpoint.ts";
import { login } from "./session.ts";
import { day, id, moment, name, page, pageQuery, version, versionBody } from "./value.ts";

/** The words for roles, on screens and in the column 角色 of imports. */
export const roleNames: Readonly<Record<Role, Bilingual>> = {
  office: { zh: "办公室", en: "Office" },
  head: { zh: "单位负责人", en: "Head of unit" },
  liaison: { zh: "联络员", en: "Liaison" },
  supervision: { zh: "督导", en: "Supervision" },
  leader: { zh: "分管领导", en: "Leader" },
  member: { zh: "普通干部", en: "Member" },
  systemAdmin: { zh: "系统管理员", en: "System administrator" },
  securityAdmin: { zh: "安全管理员", en: "Security administrator" },
  auditAdmin: { zh: "审计管理员", en: "Audit administrator" },
};

/** Roles given by offices; administrators are made under accounts. */
export const businessRoles = [
  "office",
  "head",
  "liaison",
  "supervision",
  "leader",
  "member",
] as const satisfies readonly Role[];

/** What somebody is in a unit, from a day, to a day. */
export const post = z.object({
  id,
  unitId: id,
  unitName: z.string(),
  role: z.enum(roles),
  title: z.string(),
  since: day,
  /** The last day; null: still held. */
  until: day.nullable(),
});

/** A person with what they are, as far as it is within one's reach. */
export const person = z.object({
  id,
  name: z.string(),
  /** Null without an account, and where `seesLogin` is false. */
  login: z.string().nullable(),
  /** Whether the one who asks may know of the account: they run those of a unit where the person has or had a post. */
  seesLogin: z.boolean(),
  /** Posts held now, then later ones; former ones only where one person is read. */
  posts: z.array(post),
  /** Units that a leader oversees (分管) and is paired with (联系). */
  oversees: z.array(id),
  pairedWith: z.array(id),
  /** Since when the person is gone. */
  disabledAt: moment.nullable(),
  version,
  mayChange: z.boolean(),
});

export type Person = z.infer<typeof person>;

const title = z.union([z.literal(""), name]);
const newPost = {
  unitId: id,
  role: z.enum(businessRoles),
  title: title.default(""),
  /** Today when left out. */
  since: day.optional(),
};
const onePerson = z.strictObject({ personId: id });
const onePost = z.strictObject({ personId: id, postId: id });
const units = z.array(id).max(2000);
const changes = ["office", "systemAdmin"] as const;

export const personEndpoints = endpointTable({
  "GET /api/people": {
    summary: { zh: "人员列表", en: "People" },
    access: "person",
    query: z.strictObject({
      ...pageQuery,
      /** With a post in this unit. */
      unitId: id.optional(),
      /** With a post in this unit or below. */
      below: id.optional(),
      role: z.enum(roles).optional(),
      /** Words in the name or title. */
      text: z
        .string()
        .trim()
        .max(100)
        .regex(/^\P{Cc}*$/u)
        .optional(),
      /** `1`: those who hold no post any more too. */
      former: z.literal("1").optional(),
    }),
    answer: page(person),
  },
  "GET /api/people/:personId": {
    summary: { zh: "一个人员及其任职经历", en: "A person with former posts" },
    access: "person",
    params: onePerson,
    answer: person,
  },
  "POST /api/people": {
    summary: { zh: "新增人员", en: "Add a person" },
    access: changes,
    body: z.strictObject({
      name,
      /** Makes an account without a password: a first sign-in is arranged under accounts. */
      login: login.nullable().default(null),
      posts: z.array(z.strictObject(newPost)).min(1).max(20),
    }),
    answer: person,
  },
  "PATCH /api/people/:personId": {
    summary: { zh: "修改姓名", en: "Correct a name" },
    access: changes,
    params: onePerson,
    body: z.strictObject({ version, name }),
    answer: person,
  },
  "POST /api/people/:personId/posts": {
    summary: { zh: "增加任职", en: "Give a post" },
    access: changes,
    params: onePerson,
    body: z.strictObject({ version, ...newPost }),
    answer: person,
  },
  "PATCH /api/people/:personId/posts/:postId": {
    summary: { zh: "更正职务名称", en: "Correct the title of a post" },
    access: changes,
    params: onePost,
    body: z.strictObject({ version, title }),
    answer: person,
  },
  "POST /api/people/:personId/posts/:postId/end": {
    summary: { zh: "免去任职", en: "End a post" },
    access: changes,
    params: onePost,
    body: versionBody,
    answer: person,
  },
  "POST /api/people/:personId/move": {
    summary: {
      zh: "调动：原任职即时终止，新任职即时生效",
      en: "Move to another unit: the old post ends and the new one begins at once",
    },
    access: changes,
    params: onePerson,
    body: z.strictObject({
      version,
      /** The post that ends. */
      postId: id,
      unitId: id,
      role: z.enum(businessRoles).optional(),
      title: title.optional(),
    }),
    answer: person,
  },
  "PUT /api/people/:personId/oversight": {
    summary: {
      zh: "设定分管和联系的机构",
      en: "Say which units a leader oversees and is paired with",
    },
    access: changes,
    params: onePerson,
    body: z.strictObject({ version, oversees: units, pairedWith: units }),
    answer: person,
  },
  "POST /api/people/:personId/leave": {
    summary: { zh: "离任：终止全部任职和登录", en: "Leave: all posts and signing in end" },
    access: changes,
    params: onePerson,
    body: versionBody,
    answer: person,
  },
  "POST /api/people/:personId/return": {
    summary: { zh: "重新任职", en: "Come back with a post" },
    access: changes,
    params: onePerson,
    body: z.strictObject({ version, ...newPost }),
    answer: person,
  },
});
