import { useEffect, useState } from "react";
import { type Given, givenBy } from "./given-file.ts";
import { openGiven } from "./open-given.ts";

/** Takes files dropped anywhere on the page and what is pasted outside of fields; answers whether a file hovers. */
export function useGiven(take: (given: Given) => void = openAtOnce): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    // Moving from one element to another leaves the old after entering the new: count, or the page flickers.
    let depth = 0;
    const carriesFiles = (event: DragEvent) =>
      Array.from(event.dataTransfer?.types ?? []).includes("Files");
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth += 1;
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const hover = (event: DragEvent) => {
      if (!carriesFiles(event) && isField(event.target)) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = "copy";
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event) && isField(event.target)) return;
      // Else the browser would leave the page and show the file.
      event.preventDefault();
      depth = 0;
      setOver(false);
      take(givenBy(event.dataTransfer));
    };
    const paste = (event: ClipboardEvent) => {
      if (isField(event.target)) return;
      event.preventDefault();
      take(givenBy(event.clipboardData));
    };
    window.addEventListener("dragenter", enter);
    window.addEventListener("dragleave", leave);
    window.addEventListener("dragover", hover);
    window.addEventListener("drop", drop);
    window.addEventListener("paste", paste);
    return () => {
      window.removeEventListener("dragenter", enter);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("dragover", hover);
      window.removeEventListener("drop", drop);
      window.removeEventListener("paste", paste);
    };
  }, [take]);
  return over;
}

function openAtOnce(given: Given): void {
  void openGiven(given);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
}
