import { create } from "zustand";
import type { StoreFault } from "./queue-store.ts";
import type { QueuedReport } from "./queued-report.ts";

/** What waits on this device, for the screen. */
export interface ReportQueueState {
  /** The oldest first. */
  readonly items: readonly QueuedReport[];
  /** This device keeps nothing: what waits is lost when the page is closed. */
  readonly fault: StoreFault | null;
  /** How many have arrived since the page was opened: lists may ask anew. */
  readonly arrived: number;
}

/** For the screen; it stays empty until report-queue.ts has been fetched and started. */
export const useReportQueue = create<ReportQueueState>(() => ({
  items: [],
  fault: null,
  arrived: 0,
}));
