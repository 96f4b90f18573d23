import type { ProblemKind } from "./problem.ts";

/** What can go wrong when a page is fetched (`warraq add URL`); part of the catalogue of `capture/`. */
export const fetchProblems = {
  "fetch-address": {
    severity: "error",
    ar: { what: "ليس رابط صفحة ويب: {found}.", remedy: "أعطِ رابطًا يبدأ بـ http:// أو https://." },
    en: {
      what: "Not the address of a web page: {found}.",
      remedy: "Give an address starting with http:// or https://.",
    },
  },
  "fetch-scheme": {
    severity: "error",
    ar: { what: "لا ملف بهذا الاسم.", remedy: "إن كان رابط صفحة ويب فاكتبه كاملًا: {found} ." },
    en: {
      what: "There is no file of this name.",
      remedy: "If it is the address of a web page, write it whole: {found} .",
    },
  },
  "fetch-password": {
    severity: "error",
    ar: {
      what: "في الرابط اسم مستخدم أو كلمة مرور؛ ولا تُرسل ولا تُحفظ: {found}.",
      remedy: "أعطِ الرابط بدونهما؛ وإن طلبت الصفحة الدخول فادخل بالمتصفح واحفظها ثم أضف الملف.",
    },
    en: {
      what: "The address carries a user name or password, which are neither sent nor kept: {found}.",
      remedy: "Give it without them; if the page asks to log in, do so in a browser, save the page and add the file.",
    },
  },
  "fetch-sends-password": {
    severity: "error",
    ar: {
      what: "تحيل الصفحة إلى رابط فيه اسم مستخدم أو كلمة مرور؛ ولا تُرسل ولا تُحفظ: {found}.",
      remedy: "لم يُطلب الرابط. افتح الصفحة في المتصفح واحفظها ثم أضف الملف.",
    },
    en: {
      what: "The page sends on to an address with a user name or password, which are neither sent nor kept: {found}.",
      remedy: "It was not asked. Open the page in a browser, save it and add the file.",
    },
  },
  "fetch-sends-elsewhere": {
    severity: "error",
    ar: {
      what: "تحيل الصفحة إلى ما ليس رابط صفحة ويب: {found}.",
      remedy: "لم يُتبع. افتح الصفحة في المتصفح واحفظها ثم أضف الملف.",
    },
    en: {
      what: "The page sends on to what is not the address of a web page: {found}.",
      remedy: "It was not followed. Open the page in a browser, save it and add the file.",
    },
  },
  "fetch-private": {
    severity: "error",
    ar: {
      what: "تحيل الصفحة إلى رابط ليس من الشبكة العامة: {found}.",
      remedy: "لم يُطلب الرابط. إن كنت تقصده فأعطه بنفسك.",
    },
    en: {
      what: "The page sends on to an address that is not of the public net: {found}.",
      remedy: "It was not asked. If you mean that address, give it yourself.",
    },
  },
  "fetch-certificate": {
    severity: "error",
    ar: {
      what: "شهادة الموقع غير صالحة ({found})، فلا يُعرف من أجاب.",
      remedy: "افتح الرابط في المتصفح، واحفظ الصفحة إن وثقت بها، ثم أضف الملف.",
    },
    en: {
      what: "The site's certificate does not hold ({found}), so nobody knows who answered.",
      remedy: "Open the address in a browser, save the page if you trust it, and add the file.",
    },
  },
  "fetch-protocol": {
    severity: "error",
    cause: true,
    ar: { what: "ليس الجواب جواب موقع ويب ({found}).", remedy: "جرّب http:// بدل https:// أو العكس، وتحقّق من المنفذ." },
    en: {
      what: "The answer is not a web server's ({found}).",
      remedy: "Try http:// in place of https:// or the other way round, and check the port.",
    },
  },
  "fetch-broken": {
    severity: "error",
    cause: true,
    ar: { what: "انقطع الاتصال قبل اكتمال الصفحة ({found}).", remedy: "أعد المحاولة، أو احفظ الصفحة من المتصفح." },
    en: {
      what: "The connection broke off before the page was whole ({found}).",
      remedy: "Try again, or save the page from a browser.",
    },
  },
  "fetch-packing": {
    severity: "error",
    cause: true,
    ar: { what: "تعذّر فك ضغط الصفحة المرسلة ({found}).", remedy: "احفظ الصفحة من المتصفح وأضف الملف." },
    en: {
      what: "What was sent is compressed and cannot be unpacked ({found}).",
      remedy: "Save the page from a browser and add the file.",
    },
  },
  "fetch-partial": {
    severity: "error",
    ar: { what: "أرسل الخادم جزءًا من الصفحة فقط ({found}).", remedy: "احفظ الصفحة من المتصفح وأضف الملف." },
    en: {
      what: "The server sent only a part of the page ({found}).",
      remedy: "Save the page from a browser and add the file.",
    },
  },
  "fetch-offline": {
    severity: "error",
    cause: true,
    ar: { what: "تعذّر الوصول إلى الموقع ({found}).", remedy: "تحقّق من الاتصال بالشبكة ومن الرابط، ثم أعد المحاولة." },
    en: { what: "The site cannot be reached ({found}).", remedy: "Check the network and the address, then try again." },
  },
  "fetch-timeout": {
    severity: "error",
    terms: true,
    ar: {
      what: "لم يكتمل التنزيل في المهلة المحددة ({found}).",
      remedy: "أعد المحاولة لاحقًا، أو احفظ الصفحة من المتصفح.",
    },
    en: { what: "The page did not arrive in time ({found}).", remedy: "Try later, or save the page from a browser." },
  },
  "fetch-too-large": {
    severity: "error",
    terms: true,
    ar: { what: "الصفحة أكبر من الحدّ ({found}).", remedy: "احفظ الصفحة من المتصفح وأضف الملف." },
    en: { what: "The page is larger than the limit ({found}).", remedy: "Save it from a browser and add the file." },
  },
  "fetch-status": {
    severity: "error",
    terms: true,
    ar: { what: "أجاب الخادم بالرمز {found}.", remedy: "تحقّق من الرابط في المتصفح؛ ربما نُقلت الصفحة أو حُذفت." },
    en: { what: "The server answered {found}.", remedy: "Try the address in a browser: it may have moved or gone." },
  },
  "fetch-redirects": {
    severity: "error",
    ar: { what: "إحالات متتابعة بلا نهاية ({found}).", remedy: "افتح الرابط في المتصفح وانسخ رابط الصفحة الأخير." },
    en: { what: "Redirected too many times ({found}).", remedy: "Open it in a browser and copy the final address." },
  },
  "fetch-not-page": {
    severity: "error",
    ar: { what: "الرابط لا يؤدي إلى صفحة نصية ({found}).", remedy: "نزّل الملف وانسخ نصه إلى ملف ‎.txt‎." },
    en: {
      what: "The address does not lead to a page ({found}).",
      remedy: "Download it and copy its text into a .txt file.",
    },
  },
  "fetch-empty": {
    severity: "error",
    ar: { what: "الصفحة المنزَّلة خالية من النص.", remedy: "افتحها في المتصفح واحفظها كاملة ثم أضف الملف." },
    en: {
      what: "The fetched page holds no text.",
      remedy: "Open it in a browser, save it complete and add the file.",
    },
  },
  "fetch-login": {
    severity: "error",
    ar: { what: "الصفحة تطلب تسجيل الدخول ({found}).", remedy: "سجّل الدخول في المتصفح واحفظ الصفحة ثم أضف الملف." },
    en: {
      what: "The page asks to log in ({found}).",
      remedy: "Log in with a browser, save the page and add the file.",
    },
  },
} as const satisfies Record<string, ProblemKind>;
