/** Metrics of systems, and the metrics of the business that tell the same story. */
import type { Campaign, Metric } from '@liaison/model';

/** Whether a metric is about a system: `measures error-rate of checkout`. */
export function isTechnical({ measures }: Metric): boolean {
  return measures?.measure !== undefined || measures?.system !== undefined;
}

/** Whether a metric names another as its pair, or is named by one. */
export function isPaired(metric: Metric, { metrics }: Campaign): boolean {
  return (
    metric.pairsWith.length > 0 ||
    metrics.some(({ pairsWith }) => pairsWith.some(({ name }) => name === metric.name))
  );
}
