import fc from "fast-check";

// How often each property is tried where its test does not say: enough to notice on every run,
// and a hundred times that under `npm run prove`. A test that needs fewer says so with a reason.
fc.configureGlobal({ numRuns: process.env["LUOSHI_PROVE"] ? 30_000 : 300 });
