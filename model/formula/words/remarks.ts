/** The level the hair is at before the work; a figure or shade follows. */
export const LEVELS =
  'start level|level|lvl|natural level|starting level|nat level|natural|nl|start|starting|nat|base naturale|base nat|base di partenza|livello|altezza di tono|h tono|altezza tono|livello naturale|' +
  'pamats|pamattonis|dabīgais tonis|dabīgā bāze|līmenis|izejas tonis|sākuma tonis|dabīgais|' +
  'исх уровень|исх тон|исх база|угт|ужт|исх|исходный|исходная|исходник|исходный уровень|исходная база|натуральный|натуральный тон|натур|естественный|естественная база|ур|уровень|уровень глубины|глубина тона|фон|' +
  'вих рівень|вих база|ргт|вих|вихідний|вихідний рівень|вихідна база|рівень|рівень глубини|рівень глибини тону|натуральна база|натуральний|натуральний рівень|початковий рівень';

/** A starting level, or the natural shade in the bowl: `base 5`, but `base 6/0 30 g`. */
export const BASES = 'base|bases|bāze|baze|основа|база|nat base|natural base';

/** Beside a time and saying no more than that it is one. */
export const TIMES =
  'posa|tempo|tempo di posa|in posa|lasciare in posa|process|processing|processed|processing time|process for|develop|develop for|leave|leave on|time|timing|iedarbība|iedarbības laiks|laiks|turēt|ilgums|iedarboties|' +
  'выдержка|время|время выдержки|выдержать|экспозиция|держать|експозиція|витримка|час витримки|час витримування|витримати|тримати|час дії';

/** Where a remark begins: what follows up to the end of the line is not mixture. */
export const NOTES =
  'next time|next|next visit|result|note|notes|nb|prossima volta|la prossima volta|prossimo|risultato|nota|note|nākamreiz|nākamajā reizē|nākošreiz|rezultāts|piezīme|' +
  'следующий раз|в следующий раз|след раз|на следующий раз|результат|итог|примечание|заметка|наступного разу|наступний раз|результат|підсумок|примітка|нотатка';

/** Share of grey hair, not a developer: `grey 50%`. */
export const GREYS = 'grey|gray|white hair|bianchi|capelli bianchi|sirmi|sirmums|sirmo|седина|седины|седых|сед|сивина|сивини|сивого';

export const ANDS = 'and|plus|e|più|piu|con|with|un|plus|ar|и|плюс|с|та|і|й|з|зі';

export const NUMBER_SIGNS =
  'shade|tone|tono|colore|colour|nuance|tonis|nokrāsa|цвет|тон|оттенок|колір|відтінок|nr|no|num|numero|номер|ном|n°|nr.|n';

/** What binds a remark's sentences and is never a product's name. */
export const FILLERS = 'then|after|afterwards|poi|dopo|infine|pēc tam|tad|потом|затем|далее|сначала|потім|далі|спочатку|through|up';

/** Before a time it says no more than that hair is looked at sooner: `до 45 мин`. */
export const UNTILS =
  'until|till|up to|max|maximum|fino a|fino ai|massimo|al massimo|līdz|ne ilgāk par|ne vairāk kā|maks|maksimums|до|не дольше|не более|не больше|макс|максимум|не довше|не більше';

/** Of every colour that has no amount of its own: `4/0 и 5/0 по 30 г`, `7N, 7A 30 g each`. */
export const EACH_BEFORE = 'по|pa|equally';
export const EACH_AFTER = 'each|ciascuno|ciascuna|cadauno|cad|katrs|katru|каждого|каждый|кожного|кожний';
export const EQUAL_PARTS =
  'equal parts|in equal parts|equal|parti uguali|in parti uguali|in parti eguali|vienādās daļās|vienādi|поровну|в равных частях|в равных долях|равные части|порівну|в рівних частинах|рівні частини';
