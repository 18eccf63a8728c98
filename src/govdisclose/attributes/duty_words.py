"""What duties say (义务用语)."""

from govdisclose.bilingual import Bilingual

__all__ = [
    "ANEW",
    "ASK",
    "ASK_ON_LIST",
    "CONSULT",
    "CONSULT_2008",
    "INFORM",
    "PUBLISH",
    "PUBLISH_REST",
    "REASONS",
    "REASONS_ON_REQUEST",
    "REASSESS",
    "REVIEW",
    "SEPARATE",
]

ASK = Bilingual(
    zh="不能确定是否可以公开的，报有关主管部门或者保密行政管理部门确定。",
    en="Where it is unclear whether the information may be disclosed, ask the competent department or the secrecy administration.",
)
CONSULT = Bilingual(
    zh="征求第三方意见。制作文件时没有法定期限；收到申请后征求意见的，适用15个工作日的规定。",
    en="Consult the third party. At the source no statutory term runs; after a request the term of 15 working days applies.",
)
CONSULT_2008 = Bilingual(
    zh="征求第三方意见。2008年条例没有规定第三方答复的期限。",
    en="Consult the third party. The regulation of 2008 set no term for its answer.",
)
ASK_ON_LIST = Bilingual(
    zh="不予公开之前，就清单所列信息能否不予公开报有关主管部门确定，或者送法制审核机构审核，并记录意见。",
    en="Before withholding, ask the competent department or have it legally reviewed whether listed information may be withheld; record the opinion.",
)
REVIEW = Bilingual(
    zh="公开前进行保密审查：先审查、后公开。",
    en="Pass secrecy review before disclosure: review first, disclose afterwards.",
)
SEPARATE = Bilingual(
    zh="公开可以公开的部分，对不予公开的部分说明理由。制作文件时为参照申请答复规定的做法。",
    en="Disclose the part that can be disclosed and give reasons for the rest. At the source this is practice by analogy with the rule for replies.",
)
PUBLISH = Bilingual(
    zh="自信息形成或者变更之日起20个工作日内主动公开；法律、法规另有规定的，从其规定。",
    en="Disclose within 20 working days of formation or change, unless a statute or regulation sets another term.",
)
PUBLISH_REST = Bilingual(
    zh="可以公开的部分，自信息形成或者变更之日起20个工作日内主动公开；法律、法规另有规定的，从其规定。",
    en="Disclose the part that can be disclosed within 20 working days of formation or change, unless a statute or regulation sets another term.",
)
INFORM = Bilingual(
    zh="将决定公开的内容和理由书面告知第三方。",
    en="Inform the third party in writing of what is disclosed and why.",
)
REASONS = Bilingual(
    zh="写明不主动公开的理由和法律依据；拟不公开的政策性文件，报批前先送政府信息公开工作机构审核。",
    en="State the reasons and the legal basis for not disclosing proactively; policy documents proposed as not public go to the disclosure work body first.",
)
REASONS_ON_REQUEST = Bilingual(
    zh="收到申请而不予公开的，告知申请人并说明理由。当时没有要求在制作文件时写明理由。",
    en="When a request is refused, tell the applicant the reasons. At that time no rule asked for reasons at the source.",
)
REASSESS = Bilingual(
    zh="对不予公开的信息定期评估审查，情势变化可以公开的，应当公开。条例没有规定固定间隔。",
    en="Re-assess withheld information periodically and disclose it when circumstances change. The regulation sets no fixed interval.",
)
ANEW = Bilingual(
    zh="“依申请公开”不是不予公开的理由：收到申请时，应当依照条例重新判断是否公开。",
    en="“On request” is no exemption: when a request comes in, disclosure is judged anew under the regulation.",
)
