import type { z } from "zod";

/** A text in both languages of the product. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** What a person may be in a unit; the last three are the separated administrators and exclude all others. */
export const roles = [
  "office",
  "head",
  "liaison",
  "supervision",
  "leader",
  "member",
  "systemAdmin",
  "securityAdmin",
  "auditAdmin",
] as const;

export type Role = (typeof roles)[number];

/**
 * Who may call an endpoint at all; which rows they then see is the policies' matter. A route without it does not start.
 *
 * - `anyone`: no session asked for
 * - `entering`: a session that still owes a second factor or a new password will do
 * - `person`: anybody signed in
 * - a list: a post with one of these roles
 */
export type Access = "anyone" | "entering" | "person" | readonly Role[];

/** One route: what it takes, what it gives, who may call it. */
export interface Endpoint {
  readonly summary: Bilingual;
  readonly access: Access;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  /** JSON taken. A mutating route without it takes none. */
  readonly body?: z.ZodType;
  /** Most bytes of that JSON where it may be longer than `MOST_JSON_BYTES`; then nobody sends it who may not call. */
  readonly bodyBytes?: number;
  /** Bytes taken instead of JSON, up to so many. */
  readonly upload?: {
    readonly maxBytes: number;
    /** Pictures lose what is noted beside them, where and when they were taken above all, before they are kept. */
    readonly stripsPictures?: true;
  };
  /** JSON given; absent for 204 and for files. */
  readonly answer?: z.ZodType;
  /** Media type of the bytes given instead of JSON. */
  readonly file?: string;
  /** A mutating route whose repetition needs no key: signing in makes a new session each time. */
  readonly repeatable?: true;
  /** The answer holds a secret that is shown once: what is kept for a repetition is encrypted. */
  readonly confidential?: true;
}

/** The most bytes of JSON that a route takes, unless it says otherwise. */
export const MOST_JSON_BYTES: number = 1024 * 1024;

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** `POST /api/duties/:dutyId/sign`: method and path are the name of an endpoint. */
export type EndpointName = `${Method} /${string}`;

/** Endpoints by name, each with its own types. */
export function endpointTable<const T extends Readonly<Record<EndpointName, Endpoint>>>(
  table: T,
): T {
  return table;
}
