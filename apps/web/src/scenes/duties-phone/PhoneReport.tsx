import { useQueryClient } from "@tanstack/react-query";
import { Camera, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { loadPart } from "../../api/lazy-part.ts";
import { refresh } from "../../api/use-call.ts";
import { useWords } from "../../language/use-words.ts";
import { useQueueMark } from "../../report-queue/queue-mark.ts";
import { useReportQueue } from "../../report-queue/queue-state.ts";
import { useMe } from "../../session/use-me.ts";
import { Button } from "../../ui/Button.tsx";
import { showToast } from "../../ui/toast-store.ts";
import type { DutyDetail } from "../duties/duty/duty-detail.ts";
import { dutyRefreshes } from "../duties/duty-refreshes.ts";
import { readPercent } from "../duties/report/report-draft.ts";
import type { ReportRow } from "../duties/report/report-row.ts";
import { useReportDraft } from "../duties/report/use-report-draft.ts";
import { beginningOf, lastTimeOf, pendingOf, queueDraftOf } from "./phone-report.ts";
import { usePhotos } from "./use-photos.ts";
import { words } from "./words.ts";

/** The form is there first; then comes what it needs once there is no network. */
const AHEAD_AFTER = 2000;

const loadQueue = () => import("../../report-queue/report-queue.ts");

let ahead: Promise<void> | null = null;

/** Fetches, while there is a network, the queue with its bar and what makes photos small. Once for a page. */
function fetchAhead(personId: string): void {
  ahead ??= loadPart(async () => {
    const [{ startReportQueue }] = await Promise.all([
      loadQueue(),
      import("../../report-queue/QueueBar.tsx"),
      import("../../report-queue/resize-photo.ts"),
    ]);
    startReportQueue(personId);
  }, true);
}

/**
 * A report in three taps: the box, the slider, the button. Words stay on this device while they are typed; what is handed in
 * goes through the queue, with or without a network.
 */
export function PhoneReport({
  duty,
  editing,
  last,
  sign,
}: {
  readonly duty: DutyDetail;
  readonly editing: ReportRow | null;
  readonly last: ReportRow | null;
  readonly sign: boolean;
}) {
  const say = useWords(words);
  const me = useMe();
  const client = useQueryClient();
  const holds = useQueueMark((state) => state.holds);
  useEffect(() => {
    const timer = setTimeout(() => fetchAhead(me.personId), holds ? 0 : AHEAD_AFTER);
    return () => clearTimeout(timer);
  }, [me.personId, holds]);
  const { items, arrived } = useReportQueue();
  const before = useRef(arrived);
  const [again, setAgain] = useState(false);
  const [handedIn, setHandedIn] = useState(false);
  const pending = pendingOf(items, duty.id);
  useEffect(() => {
    if (arrived === before.current) return;
    before.current = arrived;
    if (handedIn) showToast({ kind: "done", text: say.submitted, action: null });
    void refresh(client, dutyRefreshes);
  }, [arrived, client, handedIn, say]);

  if (pending.length > 0 && !again)
    return (
      <section className="phone-box" aria-label={say.form}>
        {pending.map((item) => (
          <div key={item.id} className="phone-pending" role="status">
            <p>{item.words.done}</p>
            <p className={item.refusal === null ? "phone-faint" : "phone-note"}>
              {say.pending[item.state]}
            </p>
          </div>
        ))}
        <Button onPress={() => setAgain(true)}>{say.again}</Button>
      </section>
    );
  if (handedIn && !again)
    return (
      <section className="phone-box" aria-label={say.form}>
        <Button onPress={() => setAgain(true)}>{say.again}</Button>
      </section>
    );
  return (
    <Form
      duty={duty}
      editing={editing}
      last={last}
      sign={sign && pending.length === 0}
      onSent={() => {
        setAgain(false);
        setHandedIn(true);
      }}
    />
  );
}

function Form({
  duty,
  editing,
  last,
  sign,
  onSent,
}: {
  readonly duty: DutyDetail;
  readonly editing: ReportRow | null;
  readonly last: ReportRow | null;
  readonly sign: boolean;
  readonly onSent: () => void;
}) {
  const say = useWords(words);
  const me = useMe();
  const { draft, change, drop } = useReportDraft(
    me.personId,
    duty.id,
    beginningOf(editing, duty.percent),
  );
  const { photos, working, add, remove, clear } = usePhotos(() =>
    showToast({ kind: "error", text: say.badPhoto, action: null }),
  );
  const [busy, setBusy] = useState(false);
  const percent = readPercent(draft.percent) ?? duty.percent;
  const own = me.posts.find(({ unitId }) => unitId === duty.unitId) ?? me.posts[0];
  const send = async (): Promise<void> => {
    const unitId = own?.unitId ?? duty.unitId;
    const queued = queueDraftOf({ duty, unitId, draft, photos, editing, sign });
    if (queued === null || busy) return;
    setBusy(true);
    const { enqueueReport, startReportQueue } = await loadPart(loadQueue);
    startReportQueue(me.personId);
    await enqueueReport(queued);
    drop();
    clear();
    setBusy(false);
    onSent();
  };
  const empty = draft.done.trim() === "";
  return (
    <section
      className="phone-box phone-report"
      aria-label={say.form}
      onFocus={() => fetchAhead(me.personId)}
    >
      {editing === null || editing.reason === "" ? null : (
        <p className="phone-note">
          {say.why}：{editing.reason}
        </p>
      )}
      <div className="phone-report-head">
        <label htmlFor="phone-done">{say.done}</label>
        {last === null ? null : (
          <Button kind="quiet" onPress={() => change(lastTimeOf(last, percent))}>
            {say.same}
          </Button>
        )}
      </div>
      <textarea
        id="phone-done"
        rows={4}
        maxLength={4000}
        placeholder={say.donePlaceholder}
        value={draft.done}
        onChange={(event) => change({ done: event.target.value })}
      />
      <div className="phone-photos">
        {photos.map(({ key, address, name }, index) => (
          <span key={key} className="phone-photo">
            <img src={address} alt={name} />
            <button
              type="button"
              aria-label={say.removePhoto(index + 1)}
              onClick={() => remove(key)}
            >
              <X size={16} />
            </button>
          </span>
        ))}
        <label className="phone-add">
          <Camera size={20} strokeWidth={1.8} aria-hidden />
          {say.addPhoto}
          <input
            type="file"
            accept="image/*"
            multiple
            className="visually-hidden"
            disabled={working}
            onChange={({ target }) => {
              add([...(target.files ?? [])]);
              target.value = "";
            }}
          />
        </label>
        {draft.files.length === 0 ? null : (
          <span className="phone-faint">{say.attached(draft.files.length)}</span>
        )}
      </div>
      <label className="phone-percent">
        <span>{say.percent}</span>
        <input
          type="range"
          min={0}
          max={100}
          step={5}
          value={percent}
          aria-valuetext={`${percent}%`}
          onChange={(event) => change({ percent: event.target.value })}
        />
        <output className="number">{percent}%</output>
      </label>
      <details>
        <summary>{say.moreFields}</summary>
        {(["problems", "next"] as const).map((name) => (
          <label key={name} className="phone-extra">
            {say[name]}
            <textarea
              rows={2}
              maxLength={4000}
              value={draft[name]}
              onChange={(event) => change({ [name]: event.target.value })}
            />
          </label>
        ))}
      </details>
      <Button
        kind="primary"
        busy={busy || working}
        reason={empty ? say.empty : null}
        onPress={() => void send()}
      >
        {sign ? say.signSubmit : say.submit}
      </Button>
    </section>
  );
}
