import type { ProblemKind } from "./problem.ts";

/** What can be wrong with a fetched page's sidecar; part of the catalogue of `capture/`. */
export const sidecarProblems = {
  "capture-sidecar-broken": {
    severity: "warning",
    cause: true,
    ar: { what: "ملف المصدر المرافق غير سليم ({found}) فأُهمل.", remedy: "صحّحه أو احذفه، أو أعد warraq add للرابط." },
    en: {
      what: "The sidecar with the page's source is broken ({found}) and was passed over.",
      remedy: "Correct or remove it, or run warraq add for the address again.",
    },
  },
  "capture-sidecar-value": {
    severity: "warning",
    ar: {
      what: "في ملف المصدر المرافق قيمة ليست كما يلزم ({found})، فأُهمل الملف.",
      remedy: "صحّحها أو احذفها، أو أعد warraq add للرابط.",
    },
    en: {
      what: "The sidecar with the page's source holds a value of the wrong kind ({found}) and was passed over.",
      remedy: "Correct or remove that value, or run warraq add for the address again.",
    },
  },
  "capture-sidecar-lacks": {
    severity: "warning",
    ar: {
      what: "ينقص ملف المصدر المرافق ما لا بد منه ({found})، فأُهمل الملف.",
      remedy: "أكمله أو احذف الملف، أو أعد warraq add للرابط.",
    },
    en: {
      what: "The sidecar with the page's source lacks what every one needs ({found}) and was passed over.",
      remedy: "Add it or remove the file, or run warraq add for the address again.",
    },
  },
} as const satisfies Record<string, ProblemKind>;
