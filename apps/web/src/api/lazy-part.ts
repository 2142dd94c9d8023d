import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import { create } from "zustand";
import { PartError } from "./fetch-part.ts";

/** Why a part that somebody waits for is not here: the network is cut, or the server was upgraded and has it no more. */
export type PartFault = "cut" | "upgraded";

/** For the line that says so; null where nothing is missing. */
export const usePartFault = create<{ readonly fault: PartFault | null }>(() => ({ fault: null }));

/** Tried again after so many milliseconds; the last stays. */
const PAUSES = [1000, 2000, 4000, 8000, 15_000, 30_000];

/** How to wake each, and what is told of it. */
const waiting = new Map<() => void, PartFault | null>();

/**
 * A part of the page whose code comes when it is first shown, `lazyPart(async () => (await import("./X.tsx")).X)`. Where it
 * does not come, what stands around it stays and it is tried until it does.
 */
export function lazyPart<P>(
  load: () => Promise<ComponentType<P>>,
): LazyExoticComponent<ComponentType<P>> {
  return lazy(async () => ({ default: await loadPart(load) }));
}

/**
 * Loads code, again and again while the network is cut. That the server was upgraded is told to the person, who reloads
 * when it suits; what is wrong with the code itself is thrown.
 * @param quiet nobody waits for it: a cut network is not told
 */
export async function loadPart<T>(load: () => Promise<T>, quiet = false): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await load();
    } catch (error) {
      if (!(error instanceof PartError)) throw error;
      const pause = PAUSES[Math.min(tries, PAUSES.length - 1)] ?? 0;
      await woken(error.gone ? "upgraded" : quiet ? null : "cut", pause);
    }
  }
}

/** Tries at once what is missing: the network is back, or somebody asked. */
export function wakeParts(): void {
  for (const wake of waiting.keys()) wake();
}

function woken(fault: PartFault | null, pause: number): Promise<void> {
  return new Promise((resolve) => {
    const wake = (): void => {
      clearTimeout(timer);
      removeEventListener("online", wake);
      waiting.delete(wake);
      // Left standing for the moment of the try, so that it does not flicker.
      setTimeout(tell, 500);
      resolve();
    };
    const timer = setTimeout(wake, pause);
    addEventListener("online", wake);
    waiting.set(wake, fault);
    tell();
  });
}

function tell(): void {
  const faults = [...waiting.values()];
  const fault = faults.includes("upgraded") ? "upgraded" : faults.includes("cut") ? "cut" : null;
  if (usePartFault.getState().fault !== fault) usePartFault.setState({ fault });
}
