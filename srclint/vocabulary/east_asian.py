"""How Chinese, Japanese and Korean newspapers sign: labels, the word for "reporter", and the commonest family names."""

from __future__ import annotations

from srclint.vocabulary import phrases

__all__ = ["BEHIND", "LABELS", "PAPERS", "REPORTED", "SURNAMES"]

LABELS = phrases(
    """
    作者; 撰文; 文; 文字; 记者; 本报记者; 本刊记者; 特约记者; 见习记者; 通讯员; 記者; 本報記者; 撰稿;
    特派員; 著者; 執筆者; 執筆; 筆者; 取材; 取材・文; 文・写真; ライター; 投稿者; 기자; 글; 글·사진;
    글쓴이; 작성자; 지은이
    """
)
"""What stands before the author's name: "author", "text", "reporter"."""

BEHIND = phrases(
    "记者; 記者; 特派員; 特派员; 編集委員; 論説委員; 기자; 특파원; 인턴기자; 선임기자; 논설위원; 통신원"
)
"""What stands behind it."""

REPORTED = phrases("报道; 報道; 报导; 報導; 综合报道; 摄; 文; 著")
"""What ends such a line: "reports"."""

PAPERS = phrases("新华社; 中新社; 中新网; 本报; 本報; 人民网; 央视; 共同; 時事; 朝日新聞; 読売新聞; 毎日新聞")
"""The house that may stand before the reporter."""

SURNAMES = frozenset(
    phrases(
        """
        王; 李; 张; 張; 刘; 劉; 陈; 陳; 杨; 楊; 赵; 趙; 黄; 黃; 周; 吴; 吳; 徐; 孙; 孫; 胡; 朱; 高; 林; 何;
        郭; 马; 馬; 罗; 羅; 梁; 宋; 郑; 鄭; 谢; 謝; 韩; 韓; 唐; 冯; 馮; 于; 董; 萧; 蕭; 程; 曹; 袁; 邓; 鄧;
        许; 許; 傅; 沈; 曾; 彭; 吕; 呂; 苏; 蘇; 卢; 盧; 蒋; 蔣; 蔡; 贾; 賈; 丁; 魏; 薛; 叶; 葉; 阎; 余; 潘;
        杜; 戴; 夏; 钟; 鍾; 汪; 田; 任; 姜; 范; 方; 石; 姚; 谭; 廖; 邹; 熊; 佐藤; 鈴木; 高橋; 田中; 伊藤;
        渡辺; 渡邊; 山本; 中村; 小林; 加藤; 吉田; 山田; 佐々木; 山口; 松本; 井上; 木村; 斎藤; 齋藤; 清水;
        山崎; 阿部; 池田; 橋本; 山下; 石川; 中島; 前田; 藤田; 後藤; 小川; 岡田; 村上; 長谷川; 近藤; 石井;
        斉藤; 坂本; 遠藤; 藤井; 青木; 福田; 三浦; 西村; 藤原; 太田; 松田; 原田; 岡本; 中野; 中川; 小野;
        田村; 竹内; 金子; 和田; 中山; 石田; 上田; 森田; 酒井; 宮崎; 김; 이; 박; 최; 정; 강; 조; 윤; 장; 임;
        한; 오; 서; 신; 권; 황; 안; 송; 전; 홍; 유; 고; 문; 양; 손; 배; 백; 허; 남; 심; 노
        """
    )
)
"""The commonest family names, which stand first."""
