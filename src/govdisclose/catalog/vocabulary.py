"""Closed vocabularies of the catalogue (词表): channels, and the official words of each code."""

from enum import StrEnum
from typing import Self

__all__ = ["Channel"]


class Channel(StrEnum):
    """Channels and carriers (公开渠道和载体; 渠道代码), in the order of the official tick list."""

    term: str

    def __new__(cls, code: str, term: str) -> Self:
        """A member with its code as value and its official words as ``term``."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.term = term
        return member

    GOVERNMENT_WEBSITE = "government_website", "政府网站"
    GOVERNMENT_GAZETTE = "government_gazette", "政府公报"
    SOCIAL_MEDIA = "social_media", "两微一端"
    PRESS_CONFERENCE = "press_conference", "发布会/听证会"
    BROADCAST = "broadcast", "广播电视"
    PRINT_MEDIA = "print_media", "纸质媒体"
    READING_POINT = "reading_point", "公开查阅点"
    SERVICE_CENTER = "service_center", "政务服务中心"
    SERVICE_STATION = "service_station", "便民服务站"
    ON_SITE = "on_site", "入户/现场"
    NOTICE_BOARD = "notice_board", "社区/企事业单位/村公示栏（电子屏）"
    TARGETED_PUSH = "targeted_push", "精准推送"
    OTHER = "other", "其他"
