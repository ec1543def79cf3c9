// SPDX-License-Identifier: MIT
#include "base/finding/detail_words.hpp"

namespace jixiao {
namespace {

struct DetailWord {
    std::string_view english;  // the detail, or how it begins
    std::string_view chinese;
};

constexpr DetailWord kDetails[] = {
    // Archives.
    {"compressed data cut off", "压缩数据不完整"},
    {"compressed data damaged", "压缩数据已损坏"},
    {"directory cut off", "文件目录不完整"},
    {"directory entry cut off", "目录项不完整"},
    {"encrypted", "已加密"},
    {"entries overlap", "各部分互相重叠"},
    {"entry outside of the archive", "超出文件范围"},
    {"larger than stated", "内容比标明的长"},
    {"local header and directory differ", "文件头与目录不一致"},
    {"method ", "压缩方法 "},
    {"no local header", "缺少文件头"},
    {"part stands twice", "重复出现"},
    {"relationship stands twice", "关系编号重复"},
    {"smaller than stated", "内容比标明的短"},
    {"the part of two sheets", "是两个工作表共用的部件"},
    {"zip64 field too short", "zip64 字段过短"},
    // XML.
    {"-- within a comment", "注释中有 --"},
    {"/ within a tag", "标签中有多余的 /"},
    {"< within an attribute", "属性值中有 <"},
    {"a second root element", "有第二个根元素"},
    {"attribute stands twice", "属性重复"},
    {"attribute value without quotes", "属性值没有引号"},
    {"attribute without a value", "属性没有值"},
    {"bytes that are not UTF-8", "不是 UTF-8 编码"},
    {"cell without a place", "单元格没有位置"},
    {"control character", "有控制字符"},
    {"end tag without its start", "结束标签没有对应的开始标签"},
    {"namespace stands twice", "命名空间重复"},
    {"no root element", "没有根元素"},
    {"not an attribute", "不是属性"},
    {"root element is no worksheet: ", "根元素不是工作表："},
    {"no space before an attribute", "属性前没有空格"},
    {"not a cell: ", "不是单元格："},
    {"not a tag", "不是标签"},
    {"not an end tag", "不是结束标签"},
    {"row number out of range", "行号超出范围"},
    {"row without a number", "行没有行号"},
    {"sheetData stands twice", "sheetData 重复出现"},
    {"text outside of the root element", "根元素之外有文字"},
    {"the part ends within a tag", "在标签中间中断"},
    {"the part ends within an element", "在元素中间中断"},
    {"too many cells in a row", "一行的单元格过多"},
    {"unknown declaration", "未知的声明"},
    {"unknown reference", "未知的引用"},
    // Limits.
    {"bytes of a sheet's name", "工作表名称的字节数"},
    {"bytes of shared strings", "共享字符串的字节数"},
    {"bytes of text in cells", "单元格文字的字节数"},
    {"bytes", "字节数"},
    {"cells", "单元格数"},
    {"column groups", "列定义数"},
    {"comments", "批注数"},
    {"compression ratio", "压缩比"},
    {"data validations", "数据有效性条数"},
    {"defined names", "名称数"},
    {"entries", "压缩包中的文件数"},
    {"inflated size", "解压后的大小"},
    {"merged ranges", "合并区域数"},
    {"nesting", "嵌套层数"},
    {"attributes", "属性个数"},
    {"namespaces", "命名空间个数"},
    {"bytes of number formats", "数字格式代码的字节数"},
    {"bytes of shared formulas", "共用公式的字节数"},
    {"part size", "部件大小"},
    {"properties", "属性数"},
    {"rows", "行数"},
    {"shared strings", "共享字符串数"},
    {"sheets", "工作表数"},
    {"size of a part that is not UTF-8", "非 UTF-8 部件的大小"},
    {"size of the written file", "写出文件的大小"},
    {"styles", "样式数"},
    {"tag or text size", "标签或文字的长度"},
    // Places of answers.
    {"the blank place", "空白的"},
    // The system.
    {"File exists", "文件已存在"},
    {"Is a directory", "这是文件夹"},
    {"No such file or directory", "没有这个文件或文件夹"},
    {"No space left on device", "磁盘已满"},
    {"Not a directory", "不是文件夹"},
    {"Operation not permitted", "不允许此操作"},
    {"Permission denied", "没有权限"},
    {"Read-only file system", "磁盘是只读的"},
};

}  // namespace

std::string detail_in_chinese(std::string_view detail) {
    for (const auto& [english, chinese] : kDetails) {
        if (detail == english) return std::string(chinese);
    }
    // What follows is a name or a number.
    for (const auto& [english, chinese] : kDetails) {
        if (!english.ends_with(' ') || !detail.starts_with(english)) continue;
        return std::string(chinese).append(detail.substr(english.size()));
    }
    return std::string(detail);
}

}  // namespace jixiao
