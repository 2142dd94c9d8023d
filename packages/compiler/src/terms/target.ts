import type { Target } from "../model/quota.ts";
import type { Span } from "../source/span.ts";
import { clauseFrame } from "./clause-frame.ts";
import { readQuotas } from "./quota.ts";

/** Numbers that a goal section names, one entry per comma clause: `到2026年底，⟦培育示范村50个⟧`. */
export function readTargets(text: string, at: Span): Target[] {
  const targets: { span: Span; quotas: ReturnType<typeof readQuotas> }[] = [];
  for (const quota of readQuotas(text, at)) {
    const { clause } = clauseFrame(text, at, quota.span);
    const last = targets[targets.length - 1];
    if (last && last.span.start === clause.start) last.quotas.push(quota);
    else targets.push({ span: clause, quotas: [quota] });
  }
  return targets;
}
