import { useEffect, useRef } from "react";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { usePaper } from "../paper/paper-store.ts";
import { DeadlineForm } from "./DeadlineForm.tsx";
import { EditingBar } from "./EditingBar.tsx";
import { LeaveWarning } from "./LeaveWarning.tsx";
import { OwnersForm } from "./OwnersForm.tsx";
import { PhoneMenu } from "./PhoneMenu.tsx";
import "./phone-sheet.css";
import { usePhone } from "./phone-state.ts";
import { SheetCard } from "./SheetCard.tsx";
import { StepFooter } from "./StepFooter.tsx";
import { useDetent } from "./use-detent.ts";
import { stepDetent, useSheetDrag } from "./use-sheet-drag.ts";
import { WaiveForm } from "./WaiveForm.tsx";
import { words } from "./words.ts";

/** The sheet at the foot: what is in the light, and what can be done about it. Dragged by its head, or by keys. */
export function PhoneSheet() {
  const { sheet: said } = useWords(words);
  const detent = useDetent();
  const page = usePhone((state) => state.page);
  const sheet = useRef<HTMLElement>(null);
  const drag = useSheetDrag(sheet);
  const scroll = useRef<HTMLDivElement>(null);
  const lit = useCheck(({ selection }) => `${selection.problem} ${selection.task}`);
  // Something else: from its head.
  useEffect(() => {
    if (scroll.current !== null) scroll.current.scrollTop = 0;
  }, [lit, page]);
  const editing = usePaper((state) => state.editing !== null);
  if (editing) return <EditingBar />;
  const toggle = () => {
    const { setDetent } = usePhone.getState();
    if (page !== "card") usePhone.getState().closePage();
    else if (detent === "full") setDetent("half");
    else if (detent === "half" && fits(scroll.current)) stepDetent(-1);
    else stepDetent(1);
  };
  return (
    <section
      className="phone-sheet"
      ref={sheet}
      data-detent={detent}
      data-page={page === "card" ? "card" : "form"}
      aria-label={said.label}
    >
      <div className="phone-grab" {...drag}>
        <button
          type="button"
          aria-label={said.handle[detent]}
          aria-expanded={detent === "half" || detent === "full"}
          onClick={toggle}
          onKeyDown={(event) => {
            const by = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : 0;
            if (by === 0) return;
            event.preventDefault();
            stepDetent(by);
          }}
        >
          <i />
        </button>
      </div>
      <div className="phone-sheet-scroll" ref={scroll}>
        {page === "card" && <SheetCard drag={drag} />}
        {page === "owners" && <OwnersForm />}
        {page === "deadline" && <DeadlineForm />}
        {page === "waive" && <WaiveForm />}
        {page === "menu" && <PhoneMenu />}
        {page === "leave" && <LeaveWarning />}
      </div>
      {page === "card" && <StepFooter />}
    </section>
  );
}

/** Whether all of it can be seen: then there is nothing more to raise. */
function fits(scroll: HTMLElement | null): boolean {
  return scroll !== null && scroll.scrollHeight <= scroll.clientHeight;
}
