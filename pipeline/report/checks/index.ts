import type { Check } from "../check.js"
import { agreement } from "./agreement.js"
import { completeness } from "./completeness.js"
import { consistency } from "./consistency.js"
import { credibility } from "./credibility.js"
import { figures } from "./figures.js"
import { names } from "./names.js"
import { precision } from "./precision.js"
import { traceability } from "./traceability.js"
import { uniqueness } from "./uniqueness.js"
import { validity } from "./validity.js"

/** Every question the report asks, in the order of quality.json. */
export const checks: readonly Check[] = [
  ...completeness,
  ...validity,
  ...consistency,
  ...traceability,
  ...uniqueness,
  ...precision,
  ...figures,
  ...credibility,
  ...names,
  ...agreement,
]
