"""Words by which text about the page itself is told from a report about anything else."""

from __future__ import annotations

import re
from typing import Final

OF_PAGES: Final = re.compile(
    # What pages are made of, in most languages.
    r"https?:|www\.|\.(?:com|org|net)\b|\burls?\b|\bip\b|\bhttp\b|\bvpn\b|\bproxy|\bdns\b|e-?mails?\b|©|copyright|javascript|cookie|captcha|robot"
    r"|browser|navigat(?:eur|or)|navegador|webblasare|przegladark|prohlizec|bongeszo|tarayici|браузер|ブラウザ|浏览器|瀏覽器|브라우저|متصفح|דפדפן"
    r"|web|\bsites?\b|\bsitio|\bsito\b|\bsiti\b|internet|интернет|online|saitu?\b|саит|موقع|سایت|\bاتر|אתר|サイト|网站|網站|사이트|เวบ|เว็[บป]|ข้อมูล|เข้าถึง|ระงับ|ปิดกั้น|ความมั่นคง|ปลอดภัย|situs\b|tarnama|تارنما"
    r"|\bpages?\b|\bpagina|paginas?\b|\bseiten?\b|\bsida[nr]?\b|\bsiden?\b|\bsivu|\bstron[ayęeąi]\b|strank|oldal|σελιδ|страни[цч]|сторінк|sayfa|halaman|laman\b|\btrang\b|ページ|页面|頁面|网页|網頁|페이지|صفح|עמוד|\bדף|หน้า"
    r"|\blinks?\b|\blien\b|enlace|\blenke|\blank\b|odnosnik|odkaz|ссылк|посилан|baglanti|tautan|リンク|链接|링크|رابط|קישור"
    r"|server|servidor|serveur|palvelin|сервер|sunucu|サーバ|服务器|서버|خادم|domain|домен|доменн"
    r"|\berrors?\b|erreur|errore\b|\berro\b|fehler|\bfel\b|\bfejl|\bfeil\b|virhe|\bblad\b|\bchyb|\bhiba|eroare|σφαλμα|ошибк|помилк|\bhata\b|kesalahan|\bloi\b|エラー|错误|錯誤|오류|خطأ|خطا|שגיאה"
    r"|\baccess|\bacces\b|acceder|\bzugriff|\bzugang|acceso|accesso|\baccedi|\bacesso|toegang|tillgang|adgang|\bdostep|pristup|hozzafer|προσβαση|доступ|erisim|\bakses|truy cap|アクセス|访问|訪問|접속|접근|وصول|دسترس|גישה"
    r"|\bblock(?:ed|ing)\b|bloque|bloquead|bloccat|blokir|заблок|차단|ถูก(?:ระงับ|ปิด)|محجوب|حجب|مسدود|屏蔽"
    # What a page asks of its reader.
    r"|\blog(?:ged|ging)? ?-?(?:in|out|on)\b|\bsign(?:ed|ing)? ?-?(?:in|up|out)\b|login|passwor[dt]|kennwort|mot de passe|contrasena|\bsenha\b|wachtwoord|losenord|adgangskode|passord|salasana|haslo|\bheslo|jelszo|parola\b|lozink|κωδικ|парол|sifre|kata sandi|mat khau|パスワード|密码|密碼|비밀번호|كلمة (?:المرور|السر)|סיסמ"
    r"|\baccounts?\b|\bkonto|compte\b|\bcuenta\b|\bconta\b|аккаунт|アカウント|账号|帳號|계정|\busers?\b|user ?name|benutzer|utilisateur|usuari[oa]|utente|gebruiker|anvandar|bruger|bruker|kayttaja|uzytkownik|uzivatel|пользовател|користувач|kullanici|ユーザ|用户|用戶|사용자"
    r"|anmeld|angemeldet|einlogg|connexion|connecte[rz]?\b|identifi(?:er|ant)|iniciar? ses|\baccedi\b|inlogg|logga? in|logge[dt]? ind|kirjau|zalogo|prihlas|bejelentkez|authenti|autenti|авториз|giris yap|oturum|masuk\b|dang nhap|ログイン|登录|登入|로그인|تسجيل|regist|inscri|subscri|abonn"
    r"|\bclick|klick|klik|\bclic|cliqu|\bhaga clic|нажм|tikla|クリック|点击|點擊|클릭|please|\bbitte\b|veuillez|s'il vous plait|por favor|per favore|\balstublieft\b|пожалуиста|будь ласка|lutfen|silakan|vui long|ください|请|請|해 ?주세요|하십시오|الرجاء|يرجى|لطفا"
    r"|contact|kontakt|contatt|contato|связаться|свяж|iletisim|hubungi|lien he|お問い合わせ|联系|聯絡|문의|help ?desk|webmaster|administrat"
    r"|\bsearch|suche|recherche|buscar|busqueda|cerca\b|pesquis|zoeken|\bsok\b|szukaj|hledat|kereses|cautare|αναζητηση|поиск|пошук|\barama|検索|搜索|搜尋|검색|بحث|home ?page|startseite|\baccueil|\binicio\b|\bforside"
    r"|privacy|datenschutz|confidentialite|privacidad|informativa|consent|einwillig|\bgdpr\b|\brgpd\b|personal data|donnees personnelles|datos personales|dati personali|dados pessoais|personali[sz]|プライバシー|隐私|개인정보|\bdata\b|donnees|\bdatos\b|\bdati\b|\bdados\b|\bdaten\b|данны[хе]|personvern|\bads\b|anunci|partners?\b|advertis|werbung|publicite|publicidad|pubblicita|rights reserved|rechte vorbehalten|droits reserves|derechos reservados"
    r"|\brequest|\bconnection|verbindung|\bconexion\b|network|netzwerk|reseau\b|\brobots?\b|\bbots?\b|\bhuman\b|verif|security|sicherheit|securite|seguridad|sicurezza|firewall|cloudflare|content\b|inhalt|contenu|contenido|contenuto|conteudo|inneha?ll|indhold|innhold|ресурс|provider|anbieter|operateur|archive|\bdownload|refresh|reload|redirect|disabled?\b|enabled?\b|\bsettings\b|unavailable|available\b|applications?\b|\bapp\b"
)
"""Words with which pages speak of themselves and of what their reader is to do, in folded text."""

REPORTS: Final = re.compile(
    r"\b(?:said|says|told)\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b"
    r"|\b(?:sagten?|sagt|teilte|erklarten?|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)\b"
    r"|\b(?:a dit|ont dit|a declare|a indique|a affirme|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b"
    r"|\b(?:dijo|dijeron|afirmo|declaro|lunes|martes|miercoles|jueves|viernes|sabado|domingo)\b"
    r"|\b(?:ha detto|hanno detto|ha dichiarato|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica)\b"
    r"|\b(?:disse|disseram|afirmou|declarou|segunda-feira|terca-feira|quarta-feira|quinta-feira|sexta-feira)\b"
    r"|\b(?:zei|zeiden|vertelde|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)\b"
    r"|\b(?:sade|sager|sagde|fortalte|(?:man|tis|tirs|ons|tors|fre|lor|son)dag(?:en)?)\b"
    r"|powiedzial|poinformowal|poniedzial|\bwtorek|\bsrod[aeę]\b|czwartek|\bpiatek|\bsobot[aeę]\b|niedziel"
    r"|\brekla?\b|uvedla?\b|pondel|\butery|\bstreda|ctvrtek|\bpatek|\bnedel|\bmondta|hetfo|\bszerda|csutortok|\bpentek|szombat|vasarnap"
    r"|\bsanoi\b|maanantai|tiistai|keskiviik|torstai|perjantai|lauantai|\bsunnuntai|\bspus\b|declarat\b|\bmiercuri|\bvineri"
    r"|сообщил|сказал|заявил|рассказал|понедельник|вторник|\bсред[ау]\b|четверг|пятниц|суббот|воскресен|повідомив|понеділ|вівтор|п'ятниц"
    r"|δηλωσε|\bειπε\b|δευτερα|τεταρτη|πεμπτη|παρασκευη|σαββατο|\bdedi\b|soyledi|acikladi|pazartesi|carsamba|persembe|\bcuma\b|cumartesi"
    r"|заявили|повідомил|мешканц|скаржил|учора|δηλωσαν|ανεφερε|ανακοινωσε|κατοικοι\b|παραπονεθηκ|\bχθεσ\b"
    r"|bildirdi|\bdun\b|\bkata (?!sandi|kunci)|mengatakan|menyatakan|mengeluh|kemarin|\b(?:senin|selasa|kamis|jumat|sabtu|minggu)\b"
    r"|cho biet|phan nan|hom qua|\b(?:thu (?:hai|ba|tu|nam|sau|bay)|chu nhat)\b"
    r"|日(?:朝|午前|午後|夜)|日(?:早晨|上午|下午|晚)|[今昨]天|\d일 (?:아침|오전|오후|밤)|住民|と述べ|と話し|と説明|によると|相次い|という。|曜日|报道|報道|记者|記者|星期|周[一二三四五六日]|[他她][们們]?[说說表]|(?:居民|市民|警方|部[门門]|院).{0,12}[说說称稱]|表示,"
    r"|말했다|밝혔다|전했다|에 따르면|했다고|요일"
    r"|\b[فو]?قال|الاثنين|الثلاثاء|الأربعاء|الخميس|أعلن|صباح أمس|السكان|يشكو|گفت\b|گفتند|اعلام کرد|دیروز|شنبه"
    r"|\bאמר|התלוננו|הודיע[הו]?\b|אתמול|ביום (?:ראשון|שני|שלישי|רביעי|חמישי|שישי)|ने कहा|बताया|शिकायत की|(?:सोम|मंगल|बुध|गुरु|शुक्र|शनि|रवि)वार"
    r"|กล่าวว่า|แจ้งว่า|ระบุว่า|ชาวบ้าน|เมื่อวาน|วัน(?:จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|เสาร์|อาทิตย์)"
)
"""Who said it, and the day of the week: a report, whatever it is about; in folded text."""
