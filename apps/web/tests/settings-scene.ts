import { createHmac } from "node:crypto";
import type { BrowserContext } from "playwright-core";
import type { OpenPage } from "../../../scripts/browser/open-page.ts";
import type { TestSite } from "../../../scripts/browser/site.ts";
import type { ListeningApp } from "../../server/src/testing/listening-app.ts";
import { type Seeded, seedDirectory } from "../../server/src/testing/seed.ts";

/** A small district with its office, people and administrators; opens pages as one of them. */
export async function seedSettings(app: ListeningApp, site: TestSite) {
  // Posts that begin today must count in the database's own eyes too.
  app.test.setNow(new Date().toISOString());
  const ids: Seeded = await seedDirectory(app.test.database.ownerPool, {
    institution: "青渡区人民政府",
    units: [
      {
        name: "青渡区",
        kind: "government",
        children: [
          {
            name: "教育局",
            shortName: "教局",
            aliases: ["教体局"],
            children: [{ name: "第一小学", kind: "school" }],
          },
          { name: "水务局" },
          { name: "临江街道", kind: "street" },
        ],
      },
    ],
    people: [
      { name: "陈默", login: "chen.mo", posts: [{ unit: "青渡区", role: "office" }] },
      { name: "沈清", login: "shen.qing", posts: [{ unit: "水务局", role: "liaison" }] },
      { name: "顾衡", login: "gu.heng", posts: [{ unit: "青渡区", role: "leader" }] },
      { name: "方晓", account: false, posts: [{ unit: "教育局", role: "head", title: "局长" }] },
      { name: "白宁", login: "bai.ning", posts: [{ unit: "第一小学", role: "member" }] },
      { name: "罗安", login: "system", posts: [{ unit: "青渡区", role: "systemAdmin" }] },
      { name: "秦审", login: "audit", posts: [{ unit: "青渡区", role: "auditAdmin" }] },
      { name: "秦守", login: "security", posts: [{ unit: "青渡区", role: "securityAdmin" }] },
    ],
  });
  const signIn = async (context: BrowserContext, name: string): Promise<void> =>
    context.addCookies([await app.sessionOf(ids.person(name))]);
  return {
    ids,
    openAs: (name: string, path: string, size: "desk" | "phone" = "desk"): Promise<OpenPage> =>
      site.open(path, { size, prepare: (context) => signIn(context, name) }),
  };
}

/** What an authenticator shows for a secret at a moment (RFC 6238: SHA-1, six digits, 30 seconds). */
export function codeOf(secret: string, at: string): string {
  const bits = [...secret.replace(/\s/g, "")]
    .map((each) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(each).toString(2).padStart(5, "0"))
    .join("");
  const key = Buffer.from(bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? []);
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.parse(at) / 30_000)));
  const hash = createHmac("sha1", key).update(counter).digest();
  const value = hash.readUInt32BE((hash[19] ?? 0) & 15) & 0x7fff_ffff;
  return String(value % 1_000_000).padStart(6, "0");
}
