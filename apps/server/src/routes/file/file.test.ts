import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { demoPhoto } from "../../demo/demo-photo.ts";
import { notedPng } from "../../testing/noted-picture.ts";
import { codeOf, usePlanScene } from "../../testing/plan-scene.ts";

const scene = usePlanScene();

const bytes = new TextEncoder().encode("现场照片");

const upload = (who: string, unit: string, name = "现场.jpg") =>
  scene.as(who)("POST /api/files", { query: { name, unitId: scene.ids.unit(unit) }, bytes });

const download = (who: string, fileId: string) =>
  scene.as(who)("GET /api/files/:fileId/bytes", { params: { fileId } });

describe("files", () => {
  it("are kept for one's own unit and given back to the one who brought them", async () => {
    const file = await upload("水员", "水务局");
    expect(file).toMatchObject({ name: "现场.jpg", mediaType: "image/jpeg", size: bytes.length });
    expect(new Uint8Array(await (await download("水员", file.id)).arrayBuffer())).toEqual(bytes);
    for (const who of ["水办", "青办", "青领", "外办"])
      expect(await codeOf(download(who, file.id))).toBe("404 not-found");
    expect(await codeOf(upload("水员", "交通局"))).toBe("403 forbidden");
    expect(await codeOf(upload("外办", "水务局"))).toBe("404 not-found");
  });

  it("are gone for those who have left the unit", async () => {
    const file = await upload("水联", "水务局");
    const move = "update post set until = $2 where person_id = $1";
    const pool = scene.server.database.ownerPool;
    await pool.query(move, [scene.ids.person("水联"), "2027-02-28"]);
    expect(await codeOf(download("水联", file.id))).toBe("404 not-found");
    await pool.query(move, [scene.ids.person("水联"), null]);
    expect((await download("水联", file.id)).size).toBe(bytes.length);
  });

  it("are saved, never shown, whatever their name says", async () => {
    const file = await upload("水员", "水务局", "页面.html");
    expect(file.mediaType).toBe("application/octet-stream");
    const strange = await upload("水员", "水务局", "x.constructor");
    expect(strange.mediaType).toBe("application/octet-stream");
  });

  it("that are pictures lose where and when they were taken, and say the size of what is kept", async () => {
    const plain = Buffer.from(demoPhoto(3));
    const noted = notedPng(plain, 1);
    const call = scene.as("水员");
    const unitId = scene.ids.unit("水务局");
    const send = (bytes: Uint8Array, key: string) =>
      call("POST /api/files", { query: { name: "现场.png", unitId }, bytes }, { key });
    const file = await send(noted, "picture-1");
    expect(file.size).toBe(plain.length);
    const kept = Buffer.from(await (await download("水员", file.id)).arrayBuffer());
    expect(kept).toEqual(plain);
    const { rows } = await scene.server.database.ownerPool.query(
      "select after from event where kind = 'file.uploaded' and object_id = $1",
      [file.id],
    );
    expect(rows[0].after).toMatchObject({
      hash: createHash("sha256").update(plain).digest("hex"),
      size: plain.length,
    });
    // The key stands for what was sent: the same again is the same file, other bytes are another call.
    expect(await send(noted, "picture-1")).toEqual(file);
    expect(await codeOf(send(plain, "picture-1"))).toBe("422 key-reused");
  });

  it("with the same bytes are kept once", async () => {
    const [one, two] = [await upload("水员", "水务局"), await upload("交办", "交通局")];
    expect(one.id).not.toBe(two.id);
    const { rows } = await scene.server.database.ownerPool.query(
      "select count(*) as n from file f join blob b on b.shard = f.shard and b.hash = f.hash where f.id in ($1, $2) group by b.hash",
      [one.id, two.id],
    );
    expect(rows).toEqual([{ n: 2 }]);
  });
});
