"""Bytes read in the wrong encoding: recognising them and reading them again.

A reading is taken for the right one only if every character of it is a common one.
"""

from __future__ import annotations

from functools import lru_cache

from gongwen_rules.knowledge.characters import is_common, main_reading, toneless
from gongwen_rules.knowledge.refill import likelihood

_MARKS = frozenset("，。、；：？！“”‘’（）《》〈〉【】〔〕—…·～　％")

_FOLLOWING = 40
"""So many characters of right text behind a misread run may look misread too."""


def is_readable(text: str) -> bool:
    """Common characters, marks of Chinese punctuation and ASCII only, at least two of them common."""
    common = sum(map(is_common, text))
    return common >= 2 and all(c in _MARKS or c.isascii() or "０" <= c <= "ｚ" or is_common(c) for c in text)


def reread(run: str) -> str | None:
    """The text that a run stands for: UTF-8 read as GBK, UTF-8 (even twice) or GBK read as Western European; None if none."""
    western = _western_bytes(run)
    once = _decode(western, "utf-8")
    readings = (
        _decode(_gbk_bytes(run), "utf-8"),
        once,
        _decode(_western_bytes(once), "utf-8") if once else None,
        None if once else _decode(western, "gbk"),
    )
    return next((text for text in readings if text and is_readable(text)), None)


def may_be_utf8(run: str) -> bool:
    """The bytes of the first two characters of a run, read as GBK, begin like UTF-8; nor is there a reading without it."""
    begin = _gbk_bytes(run[:2]) or b""
    if len(begin) < 4 or not 0xE0 <= begin[0] < 0xF0:
        return True
    return begin[1] & begin[2] & 0xC0 == 0x80 and (begin[3] < 0x80 or begin[3] >= 0xC2)


def misread_lengths(run: str) -> range:
    """How many characters of a run may be UTF-8 read as GBK, the longest first: right text may follow without a break."""
    longest = _utf8_length(run) if may_be_utf8(run) else 0
    return range(longest, max(1, longest - _FOLLOWING), -1)


def _utf8_length(run: str) -> int:
    """How many characters of a run, read as GBK, have bytes that are UTF-8 from the first one on; all, if they have none."""
    data = _gbk_bytes(run)
    if data is None:
        return len(run)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return len(data[: error.start].decode("gb18030", "ignore"))
    return len(run)


def looks_like_utf8(run: str) -> bool:
    """The bytes of a run read as GBK are UTF-8 but for a few that got lost."""
    text = (_gbk_bytes(run) or b"").decode("utf-8", "replace")
    good = sum(map(is_common, text))
    return good >= 2 and good * 2 >= len(text)


def unshift(mark: str, run: str, note: str = "") -> str | None:
    """The text of a run of GBK that lost a byte before it, so that every character shows halves of two.

    Args:
        mark: The ASCII character before the run. A 。 and the first byte of the character after it show as one lost
            byte and a full-width ASCII character, which some later step made half-width: that is this mark.
        run: The shifted characters, perhaps with the ASCII letter that ends the shift.
        note: A pinyin note behind the run; it tells the last character where the shift lost half of it.

    Returns:
        None where not every character can be told.
    """
    data = _with_lost_byte(mark, run)
    text = _decode(data, "gbk") if len(data) % 2 == 0 else _with_last(data, toneless(note))
    return text if text and is_readable(text) else None


def unshift_open(mark: str, run: str, following: str) -> str | None:
    """The text of such a run whose last character lost its second byte; the likeliest before `following` is taken for it."""
    data = _with_lost_byte(mark, run)
    text = _decode(data[:-1], "gbk") if len(data) % 2 else None
    if not text or not is_readable(text):
        return None
    last = max(_by_first_byte(data[-1]), key=lambda c: likelihood(text[-1] + c + following), default="")
    return text + last


def is_shifted(mark: str, run: str) -> bool:
    """A run of characters that lost a byte before it (see `unshift`) makes sense up to its last half character."""
    text = _decode(_with_lost_byte(mark, run)[:-1], "gbk")
    return bool(text) and all(c in _MARKS or is_common(c) for c in text or "")


def _with_lost_byte(mark: str, run: str) -> bytes:
    return b"\xa1\xa3" + bytes([ord(mark) + 0x80]) + (_gbk_bytes(run) or b"")


def _with_last(data: bytes, reading: str) -> str | None:
    """The text of data whose last character lost its second byte, if one common character with that reading fits."""
    start = _decode(data[:-1], "gbk")
    fitting = [c for c in _by_first_byte(data[-1]) if reading and main_reading(c) == reading]
    return start + fitting[0] if start and len(fitting) == 1 else None


@lru_cache(maxsize=126)
def _by_first_byte(first: int) -> list[str]:
    pairs = (bytes([first, second]) for second in range(0x40, 0xFF) if second != 0x7F)
    return [c for c in (_decode(pair, "gbk") for pair in pairs) if c and is_common(c)]


@lru_cache(maxsize=8192)
def reread_big5(char: str) -> str:
    """The common character or the mark whose GBK bytes show as this one in Big5; "" if there is none."""
    try:
        right = char.encode("big5").decode("gbk")
    except UnicodeError:
        return ""
    return right if is_common(right) or right in _MARKS else ""


def shown_bytes(run: str) -> tuple[bytes, ...]:
    """The bytes of each character of a shifted run: a letter within it was full-width, one at its end is half a character."""
    last = len(run) - 1
    return tuple(
        (_gbk_bytes(c) or b"") if not c.isascii() else c.encode() if n == last else bytes([0xA3, ord(c) + 0x80])
        for n, c in enumerate(run)
    )


def _decode(data: bytes | None, encoding: str) -> str | None:
    try:
        return data.decode(encoding) if data else None
    except UnicodeDecodeError:
        return None


def _gbk_bytes(text: str) -> bytes | None:
    try:
        return b"\x80".join(part.encode("gb18030") for part in text.split("€"))
    except UnicodeEncodeError:
        return None


def _western_bytes(text: str) -> bytes | None:
    data = bytearray()
    for c in text:
        try:
            data += c.encode("cp1252")
        except UnicodeEncodeError:
            if c > "\xff":
                return None
            data.append(ord(c))
    return bytes(data)


MISREAD_LEADS = (
    "鈥鈦鈧鈨鈩鈪鈫鈬鈭鈮鈯鈰鈱鈲鈳鈵鈶鈷鈸鈹鈺鈻鈼鈽鈿鉁鉂鉃狻猗猓猡猊猞猝猕猢猹猥猬猸猱獐獍獗獠獬獯獾舛夥飧夤夂饣饧"
    "饨饩饪銆銇銈銉銊銋銌銍銏銐銒銓銔銕銖銗銙銚銛銝銞銟銠銡銢銣銤銦銧恪恽悖悚悭悝悃悒悌悛惬悻悱惝惘惆惚悴愠愦愕愣惴愀"
    "愎愫慊慵憬憔憧鋩鋫鋬鋮鋯鋰鋱鋲鋳鋴鋵鋶鋷鋹鋺鋻鋽鋾鋿錀錁錂錃錅錆錇錈錉洹洧洌浃浈洇洄洙洎洫浍洮洵洚浏浒浔洳涑浯涞"
    "涠浞涓涔浜浠浼浣渚淇鍌鍎鍏鍐鍑鍒鍓鍔鍕鍖鍗鍙鍚鍜鍝鍞鍟鍠鍡鍢鍣鍤鍥鍦鍧鍨鍩濉澧澹澶濂濡濮濞濠濯瀚瀣瀛瀹瀵灏灞宀宄"
    "宕宓宥宸甯骞搴寤寮褰寰蹇鎯鎰鎱鎲鎴鎵鎶鎷鎸鎹鎺鎼鎽鎾鎿鏀鏁鏂鏃鏄鏅鏆鏉鏋鏌鏍妗姊妫妞妤姒妲妯姗妾娅娆姝娈姣姘姹娌"
    "娉娲娴娑娣娓婀婧婊婕娼婢婵鐎鐏鐑鐒鐓鐔鐕鐖鐗鐙鐚鐛鐜鐝鐞鐟鐠鐡鐢鐣鐤鐥鐦鐧鐨鐩鐪鐫鐬鐭纭纰纾绀绁绂绉绋绌绐绔绗绛"
    "绠绡绨绫绮绯绱绲缍绶绺绻绾缁缂缃缇缈鑱鑳鑴鑶鑸鑹鑺鑻鑾钀钁钂钃钄钑钖钘铇铏铓铔铚铦铻锜锠琛琚瑁瑜瑗瑕瑙瑷瑭瑾璜璎"
    "璀璁璇璋璞璨璩璐璧瓒璺韪韫韬杌杓杞杈杩閫閬閭閮閯閰閳閴閵閶閷閸閺閼閽閾閿闀闁闂闃闄闅闈闉闋椤棰椋椁楗棣椐楱椹楠楂"
    "楝榄楫榀楸椴槌榇榈槎榉楦楣楹榛榧榻榫榭飥飦飩飪飫飬飭飮飰飱飳飴飵飶飷飸飹飺飻飿餀餁餂餄餆餇铩铫铮铯铳铴铵铷铹铼铽"
    "铿锃锂锆锇锉锊锍锎锏锒锓锔锕锖锘锛锝锞锟"
)
"""Rare characters that begin a run of UTF-8 read as GBK (鍏枃 for 公文)."""
