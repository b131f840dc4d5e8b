import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** What `/metrics` tells, in Prometheus' text form. No label names a person, an app or a path with ids. */
export class Metrics {
  readonly registry = new Registry();
  readonly requests = new Histogram({
    name: "candor_http_request_seconds",
    help: "Time to answer a request, by route and status",
    labelNames: ["method", "route", "status"],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5],
    registers: [this.registry],
  });
  readonly audits = new Counter({
    name: "candor_audits_total",
    help: "Audits ended in this process, by how they ended",
    labelNames: ["end"],
    registers: [this.registry],
  });
  readonly auditSeconds = new Histogram({
    name: "candor_audit_seconds",
    help: "Time of one audit in its own process",
    buckets: [0.5, 1, 2, 5, 10, 30, 60, 300, 900],
    registers: [this.registry],
  });
  readonly waiting = new Gauge({
    name: "candor_audits",
    help: "Audits by state, as of this reading",
    labelNames: ["state"],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }
}
