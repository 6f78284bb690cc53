import type { Texts } from './en.ts';

const rules = new Intl.PluralRules('ar');

/** Arabic counts in six forms; one and two need no figure beside them. */
function triesText(count: number): string {
	const number = new Intl.NumberFormat('ar').format(count);
	switch (rules.select(count)) {
		case 'one':
			return 'محاولة واحدة';
		case 'two':
			return 'محاولتان';
		case 'few':
			return `${number} محاولات`;
		default:
			return `${number} محاولة`;
	}
}

function daysText(count: number): string {
	return new Intl.NumberFormat('ar', { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(count);
}

function places(count: number): string {
	const number = new Intl.NumberFormat('ar').format(count);
	switch (rules.select(count)) {
		case 'one':
			return 'موقع واحد على الخريطة';
		case 'two':
			return 'موقعان على الخريطة';
		case 'few':
			return `${number} مواقع على الخريطة`;
		default:
			return `${number} موقعًا على الخريطة`;
	}
}

export const ar: Texts = {
	titleBeforeTheDoor: 'تمت مشاركته معك',
	loading: 'جارٍ الفتح…',

	door: {
		password: {
			title: 'كلمة المرور مطلوبة',
			text: 'أدخل كلمة المرور التي أُعطيت لك لهذا الرابط.',
			label: 'كلمة المرور',
			show: 'إظهار',
			hide: 'إخفاء',
			showLabel: 'إظهار كلمة المرور',
			hideLabel: 'إخفاء كلمة المرور',
			missing: 'أدخل كلمة المرور أولًا.',
			wrong: 'كلمة المرور غير صحيحة. تحقق منها وحاول مرة أخرى.',
			wrongWith: (count) =>
				count === 0
					? 'كلمة المرور غير صحيحة. لم تبقَ محاولات في الوقت الحالي.'
					: `كلمة المرور غير صحيحة. المتبقي: ${triesText(count)}.`,
			submit: 'فتح',
		},
		invitation: {
			title: 'لديك دعوة',
			titleBy: (owner) => `دعوة من ${owner}`,
			text: 'تمت مشاركة شيء معك. اقبل الدعوة لرؤيته.',
			textCode: (address) => `تمت مشاركة شيء معك. عند القبول يُرسل رمز إلى ${address} للتأكد من أنك الشخص المقصود.`,
			textSignIn: 'تمت مشاركة شيء معك. عند القبول تسجّل الدخول بحسابك هنا.',
			accept: 'قبول',
			decline: 'رفض',
			signedInAs: (name) => `تم تسجيل الدخول باسم ${name}.`,
			other: 'لست أنت؟',
		},
		declining: {
			title: 'هل تريد رفض الدعوة؟',
			text: 'لن يفتح هذا الرابط شيئًا بعد ذلك. سيرى المرسل أنك رفضت، ويمكنه دعوتك من جديد.',
			submit: 'رفض',
			back: 'رجوع',
		},
		declined: {
			title: 'تم رفض الدعوة',
			text: 'يمكنك إغلاق هذه الصفحة الآن. إذا غيّرت رأيك فاطلب من المرسل دعوتك من جديد.',
		},
		invitationExpired: {
			title: 'انتهت صلاحية الدعوة',
			text: 'لم تُقبل في الوقت المحدد. اطلب من مرسلها تمديدها.',
			textBy: (owner) => `لم تُقبل في الوقت المحدد. اطلب من ${owner} تمديدها.`,
		},
		code: {
			title: 'أكّد أنك الشخص المقصود',
			textSend: (address) => `للتأكد من أن هذا الرابط في اليد الصحيحة، يُرسل رمز إلى ${address}.`,
			textEnter: (address) => `أدخل الأرقام الستة المرسلة إلى ${address}. صلاحيتها عشر دقائق.`,
			textAnother: (address) => `أُرسل رمز جديد إلى ${address}. الرموز السابقة لم تعد صالحة.`,
			send: 'إرسال الرمز',
			failed: 'تعذر إرسال الرمز. حاول مرة أخرى بعد بضع دقائق، أو أخبر من أرسل إليك الرابط.',
			label: 'الرمز',
			missing: 'أدخل الأرقام الستة كلها.',
			wrong: 'هذا الرمز غير صحيح.',
			wrongWith: (tries) =>
				tries === 0
					? 'هذا الرمز غير صالح أو لم يعد صالحًا. اطلب رمزًا جديدًا.'
					: `هذا الرمز غير صحيح. المتبقي: ${triesText(tries)}.`,
			remember: (days) => `تذكّر هذا المتصفح: ${daysText(days)}`,
			submit: 'فتح',
			sendAgain: 'إعادة الإرسال',
			sendAgainIn: (time) => `إعادة الإرسال بعد ${time}`,
			sentAgain: 'أُرسل رمز جديد.',
		},
		signIn: {
			title: 'سجّل الدخول للفتح',
			text: 'تمت مشاركة هذا مع أشخاص لديهم حساب هنا. سجّل الدخول بحسابك ثم تعود إلى هذه الصفحة.',
			submit: 'تسجيل الدخول',
		},
		notYours: {
			title: 'هذا ليس لك',
			text: 'تمت مشاركته مع شخص آخر غير صاحب الحساب الذي سجّلت الدخول به.',
			submit: 'تسجيل الدخول بحساب آخر',
		},
		open: {
			title: 'تمت مشاركة شيء معك',
			titleBy: (project) => `شارك ${project} شيئًا معك`,
			text: 'يعمل هذا الرابط عددًا محدودًا من المرات. فتحه الآن يُحسب مرة واحدة.',
			submit: 'فتح',
		},
		visitOver: {
			title: 'انتهت زيارتك',
			text: 'لمتابعة القراءة افتح الرابط مرة أخرى. يُحسب ذلك فتحًا جديدًا.',
			submit: 'فتح مرة أخرى',
		},
		notYet: {
			title: 'لم يُفتح بعد',
			text: 'سيُفتح لاحقًا. احتفظ بالرابط وعُد إليه.',
			textFrom: (date) => `يُفتح في ${date}. عندما يحين الوقت يُفتح هنا تلقائيًا.`,
			opensIn: (time) => `يُفتح بعد ${time}`,
			submit: 'تحقق مرة أخرى',
			calendar: 'إضافة إلى التقويم',
			calendarFile: 'reminder',
			calendarTitle: (project) => `${project}: موعد فتح ما تمت مشاركته معك`,
		},
		ended: {
			title: 'لم يعد متاحًا',
			text: 'انتهت مدة المشاركة. إذا كنت لا تزال بحاجة إليه فاسأل من أرسل إليك الرابط.',
		},
		usedUp: {
			title: 'استُنفد هذا الرابط',
			text: 'فُتح العدد المقرر من المرات. اطلب رابطًا جديدًا ممن أرسله إليك.',
		},
		notFound: {
			title: 'هذا الرابط لا يعمل',
			text: 'قد يكون ناقصًا أو تم سحبه. تأكد من أنه كامل أو اطلب رابطًا جديدًا.',
		},
		nothing: {
			title: 'لا شيء للعرض',
			text: 'لا يمكن عرض ما تمت مشاركته هنا في الوقت الحالي. أخبر من أرسل إليك الرابط.',
		},
		tooMany: {
			title: 'لحظة من فضلك',
			text: 'وردت من هنا طلبات كثيرة جدًا في وقت قصير.',
			submit: 'حاول مرة أخرى',
		},
		offline: {
			title: 'لا يوجد اتصال',
			text: 'تعذر الوصول إلى الخادم. ستُعاد المحاولة حالما يعود اتصالك.',
			submit: 'حاول مرة أخرى',
		},
		failed: {
			title: 'حدث خطأ ما',
			text: 'لم يتمكن الخادم من الرد. ليس الخطأ منك؛ حاول مرة أخرى بعد قليل.',
			submit: 'حاول مرة أخرى',
		},
		left: {
			title: 'لقد غادرت',
			text: 'يمكنك الآن إغلاق هذه الصفحة.',
			submit: 'فتح مرة أخرى',
		},
		waiting: (time) => `محاولات كثيرة جدًا. يمكنك المحاولة مرة أخرى بعد ${time}.`,
		waitButton: (time) => `حاول مرة أخرى بعد ${time}`,
		mayTryAgain: 'يمكنك المحاولة مرة أخرى الآن.',
	},

	item: {
		sharedBy: (name) => `تمت المشاركة معك من ${name}`,
		openUntil: (date) => `مفتوح حتى ${date}`,
		messageFrom: (name) => `رسالة من ${name}`,
		message: 'رسالة',
		preview: 'معاينة',
		previewText: 'ترى ما سيراه الزوار. لا يُحسب شيء.',
		print: 'طباعة',
		allFiles: 'كل الملفات (ZIP)',
		allFilesLabel: (count) => `تنزيل كل الملفات في أرشيف ZIP: ${count}`,
		archiveName: 'الملفات',
		leave: 'مغادرة',
		leaveFailed: 'تعذر الوصول إلى الخادم. حاول مرة أخرى.',
		empty: 'لا يوجد شيء للعرض هنا.',
		untitled: 'بلا عنوان',
	},

	list: {
		more: 'عرض المزيد',
		loading: 'جارٍ التحميل…',
		shown: (shown, total) => `${shown} من ${total}`,
		someOnly: 'قد يكون هناك المزيد.',
		notLoaded: 'تعذر تحميل هذا.',
		partNotLoaded: 'تعذر تحميل جزء من هذا.',
		whyNotLoaded: 'لا يستطيع Directus قراءة هذا، وسجل الخادم يبين السبب. لا يرى الزوار سوى أنه غير متاح.',
		failed: 'تعذر تحميل التالي. حاول مرة أخرى.',
		details: 'التفاصيل',
		detailsOf: (title) => `تفاصيل ${title}`,
		language: 'اللغة',
		sortedUp: (label) => `مرتب حسب ${label} تصاعديًا`,
		sortedDown: (label) => `مرتب حسب ${label} تنازليًا`,
		scrollable: 'جدول؛ مرّر جانبيًا لرؤيته كاملًا',
	},

	file: {
		open: 'فتح',
		openName: (name) => `فتح ${name} في علامة تبويب جديدة`,
		enlarge: (name) => `تكبير ${name}`,
		download: 'تنزيل',
		downloadName: (name) => `تنزيل ${name}`,
		untitled: 'ملف',
		gone: 'تعذر تحميل هذه الصورة.',
		elsewhere: 'صورة على موقع آخر',
		onSite: (host) => `محتوى على ${host}`,
		document: (name) => `مستند ${name}`,
	},

	viewer: {
		title: 'الصور',
		close: 'إغلاق',
		previous: 'الصورة السابقة',
		next: 'الصورة التالية',
		position: (number, total) => `${number} من ${total}`,
	},

	directusWords: {
		draft: 'مسودة',
		published: 'منشور',
		archived: 'مؤرشف',
	},

	value: {
		notShown: 'لا يمكن عرض جزء من هذا النص هنا.',
		yes: 'نعم',
		no: 'لا',
		none: '—',
		rating: (value, most) => `${value} من ${most}`,
		place: (place) => `الموقع: ${place}`,
		places,
		code: 'نص بعرض ثابت',
	},

	editing: {
		edit: 'تحرير',
		title: 'التحرير',
		save: 'حفظ',
		saving: 'جارٍ الحفظ…',
		saved: 'تم الحفظ',
		cancel: 'إلغاء',
		unchanged: 'لم يتغير شيء بعد',
		changed: (count) => `تغييرات غير محفوظة: ${new Intl.NumberFormat('ar').format(count)}`,
		someWrong: 'تعذر حفظ بعض التغييرات. راجع ما هو معلَّم.',
		markdown: 'Markdown: ‎**عريض**، *مائل*، [رابط](https://…)',
		other: 'غير ذلك…',
		otherOf: (label) => `${label}: غير ذلك`,
		colourOf: (label) => `${label}: اختيار لون`,
		clear: 'مسح',
		tagAdd: 'اكتب ثم اضغط Enter',
		tagRemove: (tag) => `إزالة ${tag}`,
		tagRemoved: (tag) => `أُزيل ${tag}`,
		tools: {
			of: (label) => `تنسيق ${label}`,
			bold: 'عريض',
			italic: 'مائل',
			bullets: 'قائمة نقطية',
			numbers: 'قائمة مرقمة',
			link: 'رابط',
			address: 'عنوان الرابط',
			apply: 'وضع الرابط',
			remove: 'إزالة الرابط',
		},
		problems: {
			required: 'لا يمكن ترك هذا فارغًا.',
			taken: 'هذا مستخدم بالفعل. اختر شيئًا آخر.',
			'too-long': 'هذا طويل جدًا.',
			'out-of-range': 'هذا الرقم كبير جدًا أو صغير جدًا.',
			unsafe: 'يحتوي هذا على شيء قد يُنفَّذ، مثل برنامج نصي أو رابط «javascript:». احذفه ثم احفظ مرة أخرى.',
			invalid: 'لا يمكن حفظ هذا. راجعه وحاول مرة أخرى.',
		},
		failures: {
			offline: 'تعذر الوصول إلى الخادم. لم يضع شيء؛ حاول مرة أخرى.',
			over: 'انتهت زيارتك، لذا لا يمكن حفظ هذا. انسخ ما تريد الاحتفاظ به ثم افتح الرابط من جديد.',
			forbidden: 'لم يعد بإمكانك تغيير هذا.',
			failed: 'تعذر على الخادم حفظ هذا. حاول مرة أخرى بعد لحظة.',
		},
		conflict: {
			title: 'غيّره شخص آخر',
			text: 'أثناء تحريرك حفظ شخص آخر هذه الحقول. اختر ما يبقى.',
			theirs: 'للشخص الآخر',
			mine: 'لك',
			empty: 'فارغ',
			later: 'العودة إلى التحرير',
			missing: 'اختر لكل حقل.',
			open: 'حفظ شخص آخر بعض هذه الحقول في هذه الأثناء. احفظ مرة أخرى لاختيار ما يبقى.',
		},
		discard: {
			title: 'هل تريد تجاهل تغييراتك؟',
			text: (count) => `تغييرات لم تُحفظ بعد: ${new Intl.NumberFormat('ar').format(count)}`,
			yes: 'تجاهل',
			no: 'متابعة التحرير',
		},
	},
};
