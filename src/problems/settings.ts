import { type ProblemKind, problemsOf } from "./problem.ts";

/** What can be wrong in archive.yaml. Codes are part of the command line's contract: do not rename them. */
export const settingsProblems = {
  "settings-unreadable": {
    severity: "error",
    ar: {
      what: "تعذّرت قراءة إعدادات الأرشيف ({found})، ولا يُبنى موقع بإعدادات غيرها.",
      remedy: "أصلح الملف ثم ابنِ من جديد؛ والموقع المنشور باقٍ كما كان.",
    },
    en: {
      what: "The archive's settings cannot be read ({found}), and no site is built with others in their place.",
      remedy: "Mend the file and build again; the published site is as it was.",
    },
  },
  "settings-invalid": {
    severity: "error",
    ar: {
      what: "إعداد غير صالح أو لا وجود له: {found}.",
      remedy: "راجع الإعدادات في README («الإعدادات»)؛ استُعملت القيمة الافتراضية، وبقية الإعدادات سارية.",
    },
    en: {
      what: "A setting is not valid, or there is none of this name: {found}.",
      remedy: "See the settings in the README (“Configuration”); its default was used, and the other settings hold.",
    },
  },
  "settings-zone": {
    severity: "error",
    ar: {
      what: "ليست هذه منطقة زمنية معروفة: {found}.",
      remedy: "اكتب اسمًا من قاعدة IANA مثل Africa/Cairo أو Asia/Riyadh.",
    },
    en: {
      what: "There is no such time zone: {found}.",
      remedy: "Write a name of the IANA database, such as Africa/Cairo or Asia/Riyadh.",
    },
  },
  "settings-colour": {
    severity: "error",
    ar: { what: "ليس هذا لونًا: {found}.", remedy: 'اكتب اللون بين علامتي اقتباس، مثل "#0a5c36".' },
    en: { what: "This is no colour: {found}.", remedy: 'Write the colour in quotes, such as "#0a5c36".' },
  },
  "settings-address": {
    severity: "error",
    ar: {
      what: "لا يصلح هذا عنوانًا للموقع: {found}.",
      remedy: "اكتب عنوانًا يبدأ بـ https:// أو http:// بلا اسم مستخدم ولا كلمة مرور.",
    },
    en: {
      what: "The site cannot be published at this address: {found}.",
      remedy: "Write an address that begins with https:// or http:// and holds no user name or password.",
    },
  },
  "settings-twice": {
    severity: "error",
    ar: { what: "الاسم نفسه مرتين: {found}. سرى الأول وحده.", remedy: "احذف أحدهما." },
    en: { what: "The same name stands twice: {found}. Only the first holds.", remedy: "Remove one of them." },
  },
  "settings-other-name": {
    severity: "warning",
    ar: { what: "ملف الإعدادات اسمه archive.yaml، وقُرئ هذا بدلًا منه: {found}.", remedy: "أعد تسميته archive.yaml." },
    en: {
      what: "The settings file is called archive.yaml; this one was read in its place: {found}.",
      remedy: "Rename it archive.yaml.",
    },
  },
  "settings-second": {
    severity: "error",
    ar: {
      what: "ملفّا إعدادات معًا؛ قُرئ archive.yaml وتُرك هذا: {found}.",
      remedy: "انقل ما يلزم إلى archive.yaml واحذف الآخر.",
    },
    en: {
      what: "Two settings files; archive.yaml was read, this one was not: {found}.",
      remedy: "Move what is needed into archive.yaml and remove the other.",
    },
  },
} as const satisfies Record<string, ProblemKind>;

/** Raises a problem of archive.yaml. */
export const settingsProblem = problemsOf(settingsProblems);
