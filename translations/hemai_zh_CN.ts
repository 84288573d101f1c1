<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>CaseDraft</name>
    <message>
        <source>The draft cannot be read. The household is shown as it was last saved.</source>
        <translation>草稿无法读取，现在显示的是上次保存的内容。</translation>
    </message>
    <message>
        <source>Unfinished work on this household was written by a newer version of the program. It is kept as it is, so that nothing can be changed here. Update the program to go on with it.</source>
        <translation>这一户有未完成的内容，由较新版本的程序写下，已原样保留，因此这里暂不能修改。请升级程序后继续。</translation>
    </message>
</context>
<context>
    <name>CasePreview</name>
    <message>
        <source>The withdrawal came too late: %1 had approved it.</source>
        <translation>撤回来晚了：%1已先通过。</translation>
    </message>
    <message>
        <source>The withdrawal came too late: %1 had returned it.</source>
        <translation>撤回来晚了：%1已先退回。</translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) are not answered yet.</source>
        <translation>
            <numerusform>还有 %n 条批注没有回应。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DamageAdvice</name>
    <message>
        <source>Sign in with this account online once more (Sign in with another account): the data is fetched anew, and what is here is set aside, not deleted.</source>
        <translation>请联网用这个账户重新登录一次（点“用其他账户登录”）：资料会重新取得，原来的内容另外保存，不会删除。</translation>
    </message>
</context>
<context>
    <name>DamagedAccount</name>
    <message>
        <source>The data file of this account is missing or empty. %1</source>
        <translation>这个账户的资料文件缺失或是空的。%1</translation>
    </message>
</context>
<context>
    <name>DataKey</name>
    <message>
        <source>The key of this account is damaged. No data was changed. Sign in online to fetch the key again.</source>
        <translation>这个账户的密钥已损坏，资料没有改动。请联网登录，重新取得密钥。</translation>
    </message>
</context>
<context>
    <name>DateText</name>
    <message>
        <source>d MMM yyyy</source>
        <comment>date format</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <comment>date format</comment>
        <translation>M月d日 HH:mm</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
</context>
<context>
    <name>DeviceFile</name>
    <message>
        <source>What identifies this computer to the server is damaged. Everything you entered is kept. %1</source>
        <translation>用来向服务器表明这台电脑身份的文件已损坏。你录入的内容都在。%1</translation>
    </message>
</context>
<context>
    <name>ExportedFile</name>
    <message>
        <source>The file was not written; an older file of that name is untouched. Choose another place and try again.</source>
        <translation>文件没有写出；同名的旧文件没有变动。请换一个位置再试。</translation>
    </message>
</context>
<context>
    <name>IdentityMark</name>
    <message>
        <source>not recorded</source>
        <translation>未登记</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>recorded, checked</source>
        <translation>已登记，校验通过</translation>
    </message>
</context>
<context>
    <name>IdentityNumber</name>
    <message>
        <source>The number has the wrong length. An ID number has 18 characters, a disability card 20 or 22.</source>
        <translation>证件号长度不对：身份证 18 位，残疾证 20 或 22 位。</translation>
    </message>
    <message>
        <source>Only digits are allowed, and an X in the last place.</source>
        <translation>只能是数字，末位可为 X。</translation>
    </message>
    <message>
        <source>The check digit does not fit. Compare the number with the card.</source>
        <translation>校验码不符，请与证件核对。</translation>
    </message>
    <message>
        <source>The birth date in the number does not exist.</source>
        <translation>号码中的出生日期不存在。</translation>
    </message>
    <message>
        <source>The birth date in the number lies before 1900, after the survey, or more than 120 years back.</source>
        <translation>号码中的出生日期早于 1900 年、晚于调查日或超过 120 年。</translation>
    </message>
    <message>
        <source>The number belongs to a person of the other sex.</source>
        <translation>号码对应的性别与填写的不同。</translation>
    </message>
    <message>
        <source>The number begins with no known province.</source>
        <translation>号码开头不是已知的省份代码。</translation>
    </message>
    <message>
        <source>The kind of disability on the card must be 1 to 7.</source>
        <translation>残疾证上的残疾类别应为 1 至 7。</translation>
    </message>
    <message>
        <source>The grade on the card must be 1 to 4.</source>
        <translation>残疾证上的等级应为 1 至 4。</translation>
    </message>
    <message>
        <source>Province 99 stands for invented people and is allowed in demonstrations only.</source>
        <translation>省份代码 99 表示虚构人员，只能用于演示。</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>What the server sent does not follow what is here. Nothing was changed. It will be asked for again.</source>
        <translation>服务器发来的内容与本机的接不上，没有改动任何资料，将重新请求。</translation>
    </message>
</context>
<context>
    <name>OpenForm</name>
    <message>
        <source>The household was saved and then left this computer. What you typed stays on this page; ask the coordinator.</source>
        <translation>这一户已保存，随后离开了本机。录入的内容仍在本页，请联系协调员。</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>To do</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>农户</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>帮扶</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>监测</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>咨询</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产业电商</translation>
    </message>
    <message>
        <source>Investment</source>
        <translation>招商</translation>
    </message>
    <message>
        <source>Innovation</source>
        <translation>双创</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>培训</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>公示</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>PdfWriter</name>
    <message>
        <source>The PDF was not written; an older file of that name is untouched. Choose another place and print again.</source>
        <translation>PDF 没有写成，原有同名文件没有改动。请换一个位置再打印。</translation>
    </message>
</context>
<context>
    <name>PovertyLines</name>
    <message>
        <source>The table of poverty lines cannot be read. Nothing was changed.</source>
        <translation>贫困线表无法读取，没有改动任何资料。</translation>
    </message>
</context>
<context>
    <name>PrinterTarget</name>
    <message>
        <source>The printer took no more pages; nothing here has changed. Look at the printer and print again.</source>
        <translation>打印机没有接收后面的页；本机资料没有变化。请检查打印机后重新打印。</translation>
    </message>
</context>
<context>
    <name>ReviewState</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>待审</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已通过</translation>
    </message>
    <message>
        <source>Approved, changed</source>
        <translation>通过后有改动</translation>
    </message>
    <message>
        <source>In review, changed</source>
        <translation>待审，有改动</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Resident cadre</source>
        <translation>驻村干部</translation>
    </message>
    <message>
        <source>University coordinator</source>
        <translation>高校协调员</translation>
    </message>
    <message>
        <source>University expert</source>
        <translation>高校专家</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>大学生</translation>
    </message>
    <message>
        <source>Government reviewer</source>
        <translation>乡镇、县审核员</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
</context>
<context>
    <name>ScopeRecovery</name>
    <message>
        <source>Unsent work is handed in first. Nothing was removed.</source>
        <translation>先上交未上传的修改，没有删除任何资料。</translation>
    </message>
</context>
<context>
    <name>SealedFile</name>
    <message>
        <source>A file of this account is damaged or belongs to another one. It was left as it is. Fetch it again online.</source>
        <translation>这个账户的一个文件已损坏或属于别的账户，已原样保留。请联网重新取得。</translation>
    </message>
</context>
<context>
    <name>Server</name>
    <message>
        <source>Another server (process %1) works on %2.</source>
        <translation>另一个服务器（进程 %1）正在使用 %2。</translation>
    </message>
    <message>
        <source>%1 cannot be written. Check the rights of the folder and whether its disk is full.</source>
        <translation>无法写入 %1。请检查文件夹的权限，以及磁盘是否已满。</translation>
    </message>
    <message>
        <source>%1 is missing or empty, and other files of this server are in %2. Nothing was changed. Bring the whole folder back from a backup: devices send again what it lacks. Where log.sqlite alone is lost and there is no backup, start once with --begin-log.</source>
        <translation>%1 缺失或为空，而该服务器的其他文件在 %2 中。没有改动任何内容。请用备份恢复整个文件夹：缺少的内容由各设备重新发送。若只丢失了 log.sqlite 且没有备份，请用 --begin-log 启动一次。</translation>
    </message>
</context>
<context>
    <name>ServerError</name>
    <message>
        <source>The message was not understood. Nothing was changed. Perhaps one side needs an update.</source>
        <translation>消息无法理解，没有改动任何资料。可能有一方需要升级。</translation>
    </message>
    <message>
        <source>The server is busy. Nothing was lost.</source>
        <translation>服务器忙，没有丢失任何资料。</translation>
    </message>
    <message>
        <source>What answered is not the server. Nothing was sent on.</source>
        <translation>应答的不是服务器，没有继续发送。</translation>
    </message>
    <message>
        <source>The message is too big.</source>
        <translation>消息过大。</translation>
    </message>
    <message>
        <source>The message arrived damaged. Nothing was changed.</source>
        <translation>消息在途中损坏，没有改动任何资料。</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>内存不足。</translation>
    </message>
    <message>
        <source>This was sealed for another server, or it is damaged.</source>
        <translation>这是为别的服务器密封的，或已损坏。</translation>
    </message>
    <message>
        <source>The certificate and its key cannot be used.</source>
        <translation>证书和密钥无法使用。</translation>
    </message>
    <message>
        <source>The certificate or its key cannot be read.</source>
        <translation>证书或密钥无法读取。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate cannot be made.</source>
        <translation>无法生成服务器证书。</translation>
    </message>
    <message>
        <source>The server did not understand.</source>
        <translation>服务器没有理解请求。</translation>
    </message>
    <message>
        <source>The server cannot listen on %1:%2.</source>
        <translation>服务器无法在 %1:%2 上监听。</translation>
    </message>
    <message>
        <source>%1 is not a numeric address.</source>
        <translation>%1 不是数字地址。</translation>
    </message>
    <message>
        <source>A password has 8 to 256 characters.</source>
        <translation>密码为 8 至 256 个字符。</translation>
    </message>
    <message>
        <source>The server could not answer. Nothing was lost; try again.</source>
        <translation>服务器未能应答，没有丢失任何资料，请再试。</translation>
    </message>
    <message>
        <source>A folder of the server cannot be made.</source>
        <translation>服务器的一个文件夹无法建立。</translation>
    </message>
    <message>
        <source>The server&apos;s key file is damaged. Nothing was changed. Bring back the copy that was kept.</source>
        <translation>服务器的密钥文件已损坏，没有改动。请恢复保留的副本。</translation>
    </message>
    <message>
        <source>The server&apos;s key file cannot be read.</source>
        <translation>服务器的密钥文件无法读取。</translation>
    </message>
    <message>
        <source>The accounts were written by a newer server. Update this one.</source>
        <translation>账户由较新的服务器写成，请升级这台服务器。</translation>
    </message>
    <message>
        <source>A sign-in name is one word of at most 64 letters.</source>
        <translation>登录名为一个词，最多 64 个字母。</translation>
    </message>
    <message>
        <source>There is already an account with this name.</source>
        <translation>已有同名账户。</translation>
    </message>
    <message>
        <source>This account holds no such grant.</source>
        <translation>这个账户没有这项授权。</translation>
    </message>
    <message>
        <source>There is no such device.</source>
        <translation>没有这台设备。</translation>
    </message>
    <message>
        <source>The session is over. Sign in again.</source>
        <translation>登录已过期，请重新登录。</translation>
    </message>
    <message>
        <source>The server does not know this device.</source>
        <translation>服务器不认识这台设备。</translation>
    </message>
    <message>
        <source>Everybody reads commons; it is not granted.</source>
        <translation>公共范围人人可读，不需授权。</translation>
    </message>
    <message>
        <source>A scope is village/…, identity/…, service/…, trade/…/… or org/…</source>
        <translation>范围应为 village/…、identity/…、service/…、trade/…/… 或 org/…</translation>
    </message>
    <message>
        <source>This role may not read such a scope.</source>
        <translation>这个角色不能读取这类范围。</translation>
    </message>
    <message>
        <source>A record on the server is damaged. Nothing was changed; tell the administrator.</source>
        <translation>服务器上有一条记录已损坏，没有改动；请告知管理员。</translation>
    </message>
    <message>
        <source>The server does not know this request. Perhaps it needs an update.</source>
        <translation>服务器不认识这个请求，可能需要升级。</translation>
    </message>
    <message>
        <source>The device could not prove who it is. Nothing was changed.</source>
        <translation>设备未能证明身份，没有改动任何资料。</translation>
    </message>
    <message>
        <source>This device was revoked.</source>
        <translation>这台设备已被停用。</translation>
    </message>
    <message>
        <source>The name or the password is wrong.</source>
        <translation>账户或密码不对。</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Wait a while.</source>
        <translation>密码错误次数过多，请稍候再试。</translation>
    </message>
    <message>
        <source>The socket for administration cannot be made in the data folder. Is the folder&apos;s path too long?</source>
        <translation>无法在资料文件夹中建立管理接口，路径是否过长？</translation>
    </message>
    <message>
        <source>Only the user that runs the server may administer it.</source>
        <translation>只有运行服务器的用户可以管理它。</translation>
    </message>
    <message>
        <source>No server runs on this data folder. Start it first.</source>
        <translation>这个资料文件夹上没有运行服务器，请先启动。</translation>
    </message>
    <message>
        <source>The server did not answer. Look whether the command was done.</source>
        <translation>服务器没有应答，请查看命令是否已执行。</translation>
    </message>
    <message>
        <source>This device or account was closed. Unsent work can still be handed in; ask your coordinator.</source>
        <translation>这台设备或这个账户已停用。未上传的修改仍可上交，请联系协调员。</translation>
    </message>
    <message>
        <source>The log was written by a newer server. Nothing was changed; install that version.</source>
        <translation>日志由较新的服务器写成，没有改动；请安装该版本。</translation>
    </message>
    <message>
        <source>Only an administrator may do this.</source>
        <translation>只有管理员可以这样做。</translation>
    </message>
    <message>
        <source>There is no account with this name.</source>
        <translation>没有这个名字的账号。</translation>
    </message>
    <message>
        <source>This is more than the server takes at once. Nothing was changed.</source>
        <translation>一次提交的内容超过服务器的上限，没有改动。</translation>
    </message>
    <message>
        <source>This program is too old to read from the server. What you enter is still sent; install the new version.</source>
        <translation>本程序版本太旧，不能再从服务器读取数据。你填写的内容仍会上传；请安装新版本。</translation>
    </message>
    <message>
        <source>This account is closed. Ask the administrator.</source>
        <translation>这个账户已停用，请联系管理员。</translation>
    </message>
    <message>
        <source>The server has no such record that this account may read.</source>
        <translation>服务器上没有本账户可以查看的这条记录。</translation>
    </message>
    <message>
        <source>The server did not understand the question. Ask again.</source>
        <translation>服务器没有看懂这次查询。请重试。</translation>
    </message>
    <message>
        <source>An account needs one name and a --role.</source>
        <translation>添加账号需要一个登录名和 --role。</translation>
    </message>
    <message>
        <source>“%1” is no role.</source>
        <translation>没有“%1”这个角色。</translation>
    </message>
    <message>
        <source>“%1” takes other words than “%2”: %3</source>
        <translation>“%1”的参数不应是“%2”，而是：%3</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>没有“%1”这个命令。</translation>
    </message>
    <message>
        <source>There is no village “%1”. Add it first with “village add”.</source>
        <translation>没有村“%1”。请先用“village add”添加。</translation>
    </message>
    <message>
        <source>A grant needs a name and a scope.</source>
        <translation>授权需要登录名和范围。</translation>
    </message>
    <message>
        <source>“%1” is no day (YYYY-MM-DD).</source>
        <translation>“%1”不是日期（YYYY-MM-DD）。</translation>
    </message>
    <message>
        <source>“%1” is no device; “device list” shows them.</source>
        <translation>“%1”不是设备；“device list”列出全部设备。</translation>
    </message>
    <message>
        <source>“%1” is no number above zero.</source>
        <translation>“%1”不是大于零的数字。</translation>
    </message>
    <message>
        <source>A parameter needs a key and a number.</source>
        <translation>设置参数需要名称和数值。</translation>
    </message>
    <message>
        <source>“%1” is no whole number.</source>
        <translation>“%1”不是整数。</translation>
    </message>
    <message>
        <source>“%1” is no year.</source>
        <translation>“%1”不是年度。</translation>
    </message>
    <message>
        <source>A village needs its scope (village/…), code and name, a --township and a --county.</source>
        <translation>添加村需要：范围（village/…）、代码、名称，以及 --township 和 --county。</translation>
    </message>
    <message>
        <source>A village&apos;s code has 12 digits; “%1” has not.</source>
        <translation>村代码应为12位数字，“%1”不是。</translation>
    </message>
    <message>
        <source>There is no device “%1”.</source>
        <translation>没有设备“%1”。</translation>
    </message>
    <message>
        <source>Its account may not write what is kept of it. Nothing was taken in; give it the grant first.</source>
        <translation>其账户无权写入所保存的内容，没有收入任何内容；请先授予权限。</translation>
    </message>
    <message>
        <source>The server&apos;s disk is full. Nothing was lost: what is kept here is sent as soon as there is room. Please tell the administrator.</source>
        <translation>服务器的磁盘已满。没有丢失任何内容：本机保存的会在有空间后自动上传。请告诉管理员。</translation>
    </message>
    <message>
        <source>The server cannot use its disk. Nothing was lost: what is kept here is sent as soon as it can. Please tell the administrator.</source>
        <translation>服务器的磁盘无法使用。没有丢失任何内容：本机保存的会在恢复后自动上传。请告诉管理员。</translation>
    </message>
    <message>
        <source>%1 is over. Use grant end to end a grant.</source>
        <translation>%1 已经过去。要结束授权请用 grant end。</translation>
    </message>
    <message>
        <source>The keys that this server&apos;s data was made with are not in %1. Nothing was changed. Name the folder that holds them with --keys, or bring back the copy that was kept.</source>
        <translation>%1 中没有这份服务器数据所用的密钥，没有改动任何内容。请用 --keys 指明密钥所在的文件夹，或者放回保存的副本。</translation>
    </message>
    <message>
        <source>There is no parameter “%1”. There are:
%2</source>
        <translation>没有参数“%1”。可用的有：
%2</translation>
    </message>
    <message>
        <source>“%1” is no number for “%2”, which takes %3 to %4.</source>
        <translation>“%1”不能作为“%2”的数值，应在 %3 到 %4 之间。</translation>
    </message>
    <message>
        <source>“%1” holds for every year and region: leave --year and --region out.</source>
        <translation>“%1”适用于所有年度和地区，请不要写 --year 和 --region。</translation>
    </message>
    <message>
        <source>“%1” holds for one year: name it with --year.</source>
        <translation>“%1”只适用于一个年度，请用 --year 写明。</translation>
    </message>
    <message>
        <source>“%1” is no year from %2 to %3.</source>
        <translation>“%1”不是 %2 到 %3 之间的年度。</translation>
    </message>
    <message>
        <source>“%1” is no division: it has up to twelve digits.</source>
        <translation>“%1”不是行政区划代码：最多十二位数字。</translation>
    </message>
    <message>
        <source>%1 %2 from now on</source>
        <translation>%1 %2，从现在起适用</translation>
    </message>
    <message>
        <source>%1 %2 for the year %3</source>
        <translation>%1 %2，适用于 %3 年度</translation>
    </message>
    <message>
        <source>%1 %2 for the year %3 in %4</source>
        <translation>%1 %2，适用于 %3 年度、地区 %4</translation>
    </message>
    <message>
        <source>A data file of this server is damaged. It was left as it was. Stop the server, keep a copy of its folder, and bring the folder back from a backup: devices send again what it lacks.</source>
        <translation>该服务器的一个数据文件已损坏，保持原样未动。请停止服务器，保留其文件夹的副本，并用备份恢复该文件夹：缺少的内容由各设备重新发送。</translation>
    </message>
    <message>
        <source>The scope of this village is village/%1: its code names it everywhere.</source>
        <translation>该村的范围是 village/%1：各处都以村代码命名。</translation>
    </message>
    <message>
        <source>The name of the village is empty.</source>
        <translation>村名为空。</translation>
    </message>
</context>
<context>
    <name>SyncClient</name>
    <message>
        <source>What the server sent does not belong together. Nothing of it was taken; it will be asked for again.</source>
        <translation>服务器发来的内容前后不一致，没有采用，将重新请求。</translation>
    </message>
    <message>
        <source>This computer and the server do not agree on the data of a village. Nothing was lost. Please report this with the log.</source>
        <translation>本机与服务器上某个村的资料不一致，没有丢失。请附日志报告。</translation>
    </message>
    <message>
        <source>The server&apos;s answer was not understood. Nothing was lost; it will be tried again.</source>
        <translation>服务器的应答无法理解，没有丢失任何资料，将再次尝试。</translation>
    </message>
    <message>
        <source>There is no connection to the server.</source>
        <translation>连不上服务器。</translation>
    </message>
</context>
<context>
    <name>SyncMark</name>
    <message>
        <source>Uploaded</source>
        <translation>已上传</translation>
    </message>
    <message>
        <source>Waiting to upload</source>
        <translation>待上传</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>未被接受</translation>
    </message>
    <message>
        <source>Kept aside</source>
        <translation>已另存</translation>
    </message>
</context>
<context>
    <name>SyncStatus</name>
    <message numerus="yes">
        <source>%n change(s) waiting</source>
        <translation>
            <numerusform>%n 处修改待上传</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n 处冲突</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n 条未被接受</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Needs attention: %1</source>
        <translation>需要处理·%1</translation>
    </message>
    <message>
        <source>In sync, everything uploaded</source>
        <translation>已同步·全部已上传</translation>
    </message>
    <message>
        <source>Syncing, %1 in, %2 out</source>
        <translation>正在同步·已收 %1，已发 %2</translation>
    </message>
    <message>
        <source>First sync, %1%</source>
        <translation>正在首次同步·%1%</translation>
    </message>
    <message>
        <source>Offline, nothing waiting</source>
        <translation>离线·没有待上传的修改</translation>
    </message>
    <message>
        <source>Offline, %1</source>
        <translation>离线·%1</translation>
    </message>
    <message numerus="yes">
        <source>Server unreachable, changes kept, retry in %n min</source>
        <translation>
            <numerusform>连不上服务器·修改已存本机，%n 分钟后重试</numerusform>
        </translation>
    </message>
    <message>
        <source>Disk full; this page is not saved</source>
        <translation>磁盘已满·这一页还没有保存</translation>
    </message>
    <message>
        <source>Computer clock is wrong</source>
        <translation>本机时间不对·请校正</translation>
    </message>
    <message>
        <source>Update needed to sync; data is safe</source>
        <translation>程序过旧·升级后才能同步，资料不受影响</translation>
    </message>
    <message numerus="yes">
        <source>Offline use ends in %n day(s)</source>
        <translation>
            <numerusform>离线使用还剩 %n 天·请尽快联网</numerusform>
        </translation>
    </message>
    <message>
        <source>Server was restored; checking and resending</source>
        <translation>服务器已恢复备份·正在核对并补传</translation>
    </message>
    <message>
        <source>Parcel written, not yet received</source>
        <translation>数据包已导出·等待对方接收</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n 分钟前</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline use has ended; connect, everything is kept</source>
        <translation>离线期限已到·请联网，资料都在本机</translation>
    </message>
    <message>
        <source>The server does not let this computer in; all data is here</source>
        <translation>服务器不接受这台电脑·资料都在本机</translation>
    </message>
    <message numerus="yes">
        <source>Access to %n village(s) has ended</source>
        <translation>
            <numerusform>%n 个村的权限已结束</numerusform>
        </translation>
    </message>
    <message>
        <source>The server shows another certificate; nothing is sent, all data is here</source>
        <translation>服务器出示了另一张证书·没有发送任何内容，资料都在本机</translation>
    </message>
    <message numerus="yes">
        <source>%n kept aside</source>
        <translation>
            <numerusform>%n 条由服务器单独保存</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) kept aside by the server</source>
        <translation>
            <numerusform>%n 条由服务器单独保存</numerusform>
        </translation>
    </message>
    <message>
        <source>The administrator ended your access</source>
        <translation>管理员已结束你的使用权限</translation>
    </message>
</context>
<context>
    <name>app::AccountDesk</name>
    <message>
        <source>&lt;b&gt;Kept as a draft.&lt;/b&gt; Go on with it from the to-do page, under &quot;Unfinished on this computer&quot;.</source>
        <translation>&lt;b&gt;已存为草稿。&lt;/b&gt;到工作台的“本机草稿”里可以接着填。</translation>
    </message>
    <message>
        <source>Open the to-do page</source>
        <translation>打开工作台</translation>
    </message>
    <message>
        <source>&lt;b&gt;Not all households can be read on this computer: lists and figures are incomplete.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;这台电脑上有农户读不出来，名单和数字不完整。&lt;/b&gt;%1</translation>
    </message>
</context>
<context>
    <name>app::AnalysisFlow</name>
    <message>
        <source>All villages</source>
        <translation>全部村</translation>
    </message>
</context>
<context>
    <name>app::Desktop</name>
    <message>
        <source>Offline use of this account has ended and the server cannot be reached. Everything you entered is kept; unlock again where there is a network.</source>
        <translation>这个账户的离线期限已到，而服务器联系不上。录入的资料都在；请在有网络的地方再次解锁。</translation>
    </message>
    <message>
        <source>The server does not let this account in any more. Everything you entered is kept on this computer; ask the administrator.</source>
        <translation>服务器不再接受这个账户。录入的资料都在本机；请联系管理员。</translation>
    </message>
    <message>
        <source>Offline use of this account has ended, and the server shows another certificate than the one that this account knows. Nothing was sent to it, and everything you entered is kept.</source>
        <translation>此账户的离线期限已到，而服务器出示的证书与此账户所知的不同。没有向它发送任何内容，你填写的内容都在本机。</translation>
    </message>
</context>
<context>
    <name>app::Ending</name>
    <message>
        <source>no longer yours</source>
        <translation>不再由你负责</translation>
    </message>
    <message>
        <source>the administrator ended your access</source>
        <translation>管理员已结束你的权限</translation>
    </message>
    <message>
        <source>Everything that you had saved is on the server.</source>
        <translation>你保存过的内容都已在服务器上。</translation>
    </message>
    <message>
        <source>The administrator ended your access to this village; its data were removed from this computer.</source>
        <translation>管理员已结束你对这个村的权限，这个村的数据已从本机移除。</translation>
    </message>
    <message>
        <source>What you had typed and not saved is kept on this computer as a draft. It stands on the to-do page and can be read, copied and printed.</source>
        <translation>你录入了但没有保存的内容，作为草稿留在本机。可以在“工作台”打开，可以看、复制和打印。</translation>
    </message>
    <message>
        <source>If you still work there, ask your coordinator to be given the village again. Drafts can then be saved.</source>
        <translation>如果你还在这个村工作，请协调员重新分配这个村，之后草稿就能保存。</translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation>我知道了</translation>
    </message>
    <message>
        <source>&lt;b&gt;Your access to %1 has ended.&lt;/b&gt; The sync page tells what became of your work and whom to ask.</source>
        <translation>&lt;b&gt;你对%1的权限已结束。&lt;/b&gt;你的录入怎样处理、该找谁，请看“同步”页。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between villages</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>这台电脑</translation>
    </message>
    <message>
        <source>access ended</source>
        <translation>已被停用</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are still to be handed in.</source>
        <translation>
            <numerusform>还有 %n 条改动没有上交。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were handed in and are kept aside on the server.</source>
        <translation>
            <numerusform>已上交 %n 条改动，单独保存在服务器上。</numerusform>
        </translation>
    </message>
    <message>
        <source>numbers no longer yours</source>
        <translation>证件号码等不再由你查看</translation>
    </message>
    <message>
        <source>You go on working in this village without them. If you need them, ask your coordinator or the administrator.</source>
        <translation>这个村的工作照常进行，只是看不到这些号码。需要时请找协调员或管理员。</translation>
    </message>
    <message>
        <source>The administrator ended your access to the document, phone and account numbers of this village; they were removed from this computer.</source>
        <translation>管理员已结束你对这个村证件号码、电话和银行账号的权限，这些内容已从本机移除。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Your access to the document, phone and account numbers of %1 has ended.&lt;/b&gt; They were removed from this computer; everything else stays. The sync page tells more.</source>
        <translation>&lt;b&gt;你对%1证件号码、电话和银行账号的权限已结束。&lt;/b&gt;这些内容已从本机移除，其他资料都在。详情请看“同步”页。</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) that the server had not taken yet were handed in and are kept aside there, until the administrator has looked at them. Everything else that you had saved is on the server.</source>
        <translation>
            <numerusform>服务器还没有收下的 %n 条改动已经上交，单独保存在服务器上，等管理员处理。你保存过的其他内容都已在服务器上。</numerusform>
        </translation>
    </message>
    <message>
        <source>If you still work there, ask the administrator to be given the village again. Drafts can then be saved.</source>
        <translation>如果你还在这个村工作，请管理员重新分配这个村，之后草稿就能保存。</translation>
    </message>
    <message>
        <source>You go on working in this village without them. If you need them, ask the administrator.</source>
        <translation>这个村的工作照常进行，只是看不到这些号码。需要时请找管理员。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Your access to the document, phone and account numbers of %1 has ended.&lt;/b&gt; They were removed from this computer, and so were these pages. Go back and print again; the pages are then without them.</source>
        <translation>&lt;b&gt;你对%1证件号码、电话和银行账号的权限已结束。&lt;/b&gt;这些内容已从本机移除，这些页面也一并移除。请返回后重新打印，新的页面不含这些号码。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Your access to %1 has ended.&lt;/b&gt; Its data were removed from this computer, and so were these pages. The sync page tells what became of your work and whom to ask.</source>
        <translation>&lt;b&gt;你对%1的权限已结束。&lt;/b&gt;这个村的资料已从本机移除，这些页面也一并移除。你的录入怎样处理、该找谁，请看“同步”页。</translation>
    </message>
    <message>
        <source>%1 What was being printed or saved was stopped.</source>
        <translation>%1正在进行的打印或保存已停止。</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) or more had not been sent.</source>
        <translation>
            <numerusform>至少有 %n 条没有上传。</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;You may see the document, phone and account numbers of %1 again.&lt;/b&gt;</source>
        <translation>&lt;b&gt;你又可以查看%1的证件号码、电话和银行账号了。&lt;/b&gt;</translation>
    </message>
    <message>
        <source>the administrator ended it</source>
        <translation>由管理员结束</translation>
    </message>
    <message>
        <source>Your access has ended</source>
        <translation>使用权限已结束</translation>
    </message>
    <message>
        <source>The administrator ended your access on this computer: nothing is received any more.</source>
        <translation>管理员结束了你在本机的使用权限：不再接收任何数据。</translation>
    </message>
    <message>
        <source>What was not sent is handed in. The server keeps it aside until the administrator has looked at it. Then the key of this account is locked away here: drafts are kept, and only your organisation can open them.</source>
        <translation>未上传的内容会先交到服务器，由服务器另行保存，等管理员查看。随后本机上该账户的密钥会被封存：草稿仍然保留，但只有本单位能够打开。</translation>
    </message>
    <message>
        <source>Ask the administrator.</source>
        <translation>请联系管理员。</translation>
    </message>
    <message>
        <source>&lt;b&gt;The administrator ended your access on this computer.&lt;/b&gt; What was not sent is handed in now and kept aside for the administrator; then this computer locks. The sync page tells more.</source>
        <translation>&lt;b&gt;管理员结束了你在本机的使用权限。&lt;/b&gt;未上传的内容正在交到服务器，另行保存等管理员查看；随后本机锁定。详情见同步页。</translation>
    </message>
    <message>
        <source>&lt;b&gt;What was here of this account could not be opened any more, and it is fetched anew.&lt;/b&gt; What was here is kept in the folder %1. What had not been sent yet is there alone: show it to your administrator.</source>
        <translation>&lt;b&gt;本机上该账户的数据已无法打开，正在重新取回。&lt;/b&gt;原有内容保存在文件夹 %1 中。未上传的内容只在那里：请交给管理员查看。</translation>
    </message>
    <message>
        <source>&lt;b&gt;You may work in %1 again.&lt;/b&gt; Its data are fetched.</source>
        <translation>&lt;b&gt;你又可以在%1工作了。&lt;/b&gt;该村数据正在取回。</translation>
    </message>
</context>
<context>
    <name>app::FormFlow</name>
    <message>
        <source>This household is not on this computer any more, and no draft of it. Ask your coordinator.</source>
        <translation>这户的资料已不在本机，也没有草稿。请找协调员。</translation>
    </message>
    <message>
        <source>This household is not on this computer any more, and no draft of it. Ask the administrator.</source>
        <translation>这户的资料已不在本机，也没有草稿。请找管理员。</translation>
    </message>
</context>
<context>
    <name>app::FormYear</name>
    <message>
        <source>No form of this village says its year.</source>
        <translation>本村没有填写年度的登记表。</translation>
    </message>
    <message>
        <source>No form of this village is of %1. There are forms of %2.</source>
        <translation>本村没有%1年的登记表，有%2年的。</translation>
    </message>
</context>
<context>
    <name>app::HouseholdsFlow</name>
    <message>
        <source>Export this list</source>
        <translation>导出这份列表</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>&lt;b&gt;Exported.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;已导出。&lt;/b&gt;%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between causes</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%1 and others, %n in all</source>
        <translation>
            <numerusform>%1，另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Main cause: %1</source>
        <translation>主要致贫原因：%1</translation>
    </message>
    <message>
        <source>Any mention of: %1</source>
        <translation>提到的致贫原因：%1</translation>
    </message>
    <message>
        <source>household of %1</source>
        <translation>%1户</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between facts</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>农户</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>causes and year</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>a number of this household</source>
        <translation>号码属于本户</translation>
    </message>
</context>
<context>
    <name>app::ImportFlow</name>
    <message>
        <source>Import %1</source>
        <translation>导入%1</translation>
    </message>
</context>
<context>
    <name>app::Inbox</name>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>a value of a newer program</source>
        <translation>新版程序的值</translation>
    </message>
    <message>
        <source>A household without a head</source>
        <translation>没有户主的农户</translation>
    </message>
    <message>
        <source>This account may not change these fields.</source>
        <translation>这个账号不能修改这些项目。</translation>
    </message>
    <message>
        <source>It refers to something that has not reached the server yet; it is taken up by itself.</source>
        <translation>它所依据的资料还没有到服务器，到后会自动接收。</translation>
    </message>
    <message>
        <source>The server could not take these values.</source>
        <translation>服务器没有接受这些值。</translation>
    </message>
    <message>
        <source>two computers set different values</source>
        <translation>两台电脑改成不同的值</translation>
    </message>
    <message>
        <source>a change</source>
        <translation>一处修改</translation>
    </message>
    <message>
        <source>another person</source>
        <translation>另一位用户</translation>
    </message>
    <message>
        <source>%1 took: %2</source>
        <comment>name, value</comment>
        <translation>%1采用：%2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1，另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 The values in dispute are all kept, and the conflict is open again.</source>
        <translation>%1有分歧的值都保留着，这处冲突重新待处理。</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>Give up these values</source>
        <translation>放弃这些值</translation>
    </message>
    <message>
        <source>%1 Nothing was decided.</source>
        <translation>%1没有作出选定。</translation>
    </message>
    <message>
        <source>%1 The server keeps these values aside. There is nothing to correct.</source>
        <translation>%1这些内容由服务器单独保存，不用更正。</translation>
    </message>
    <message>
        <source>Give these values up for good? What the server never had of this household disappears from this computer.</source>
        <translation>真的放弃这些值吗？这一户中服务器从未有过的内容将从本机消失。</translation>
    </message>
    <message>
        <source>%1 Your values are kept here. Send them again if the reason is gone, correct them in the form and save, or give them up.</source>
        <translation>%1你填写的内容保存在本机。原因已消除时可以再次上传，也可以在表中更正后保存，或者放弃。</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>再次上传</translation>
    </message>
    <message>
        <source>not shown here</source>
        <translation>不在这里显示</translation>
    </message>
    <message>
        <source>It came in after the access had ended; the administrator looks at it.</source>
        <translation>交来时权限已经结束；由管理员查看。</translation>
    </message>
</context>
<context>
    <name>app::OpenForm</name>
    <message>
        <source>&lt;b&gt;Taken back.&lt;/b&gt; It is a draft again; hand it in when it is finished.</source>
        <translation>&lt;b&gt;已撤回。&lt;/b&gt;这一户又是草稿，填完后请再提交。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Handed in for review.&lt;/b&gt; It goes to the server by itself: at once while it is reached, otherwise as soon as it is.</source>
        <translation>&lt;b&gt;已提交审核。&lt;/b&gt;会自动上传：连着服务器就立即上传，没连上则等连上时。</translation>
    </message>
    <message>
        <source>&lt;b&gt;This household is not on this computer.&lt;/b&gt; What you typed is kept here as a draft: it can be read, copied and printed, and saved as soon as the server has sent the household. If it does not come, ask your coordinator.</source>
        <translation>&lt;b&gt;这户的资料现在不在本机。&lt;/b&gt;你录入的内容作为草稿留在本机，可以看、复制和打印；服务器发来这户后就能保存。一直没有来，请找协调员。</translation>
    </message>
    <message>
        <source>&lt;b&gt;This household is not on this computer any more.&lt;/b&gt; It can be read until you close it.</source>
        <translation>&lt;b&gt;这户的资料已不在本机。&lt;/b&gt;关闭之前还可以看。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Your access to %1 has ended.&lt;/b&gt; What you typed is kept on this computer as a draft: it can be read, copied and printed. Ask your coordinator to be given the village again; then it can be saved.</source>
        <translation>&lt;b&gt;你对%1的权限已结束。&lt;/b&gt;你录入的内容作为草稿留在本机，可以看、复制和打印。请协调员重新分配这个村，之后就能保存。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Your access to %1 has ended.&lt;/b&gt; This household can be read until you close it. Ask your coordinator if you still work there.</source>
        <translation>&lt;b&gt;你对%1的权限已结束。&lt;/b&gt;这户关闭之前还可以看。如果你还在这个村工作，请找协调员。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Your access to %1 has ended.&lt;/b&gt; What you typed is kept on this computer as a draft: it can be read, copied and printed. Ask the administrator to be given the village again; then it can be saved.</source>
        <translation>&lt;b&gt;你对%1的权限已结束。&lt;/b&gt;你录入的内容作为草稿留在本机，可以看、复制和打印。请管理员重新分配这个村，之后就能保存。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Your access to %1 has ended.&lt;/b&gt; This household can be read until you close it. Ask the administrator if you still work there.</source>
        <translation>&lt;b&gt;你对%1的权限已结束。&lt;/b&gt;这户关闭之前还可以看。如果你还在这个村工作，请找管理员。</translation>
    </message>
    <message>
        <source>&lt;b&gt;This household is not on this computer.&lt;/b&gt; What you typed is kept here as a draft: it can be read, copied and printed, and saved as soon as the server has sent the household. If it does not come, ask the administrator.</source>
        <translation>&lt;b&gt;这户的资料现在不在本机。&lt;/b&gt;你录入的内容作为草稿留在本机，可以看、复制和打印；服务器发来这户后就能保存。一直没有来，请找管理员。</translation>
    </message>
</context>
<context>
    <name>app::OtherCertificate</name>
    <message>
        <source>&lt;b&gt;The server at %1 shows another certificate than the one that this account knows.&lt;/b&gt; Nothing was sent to it, and nothing is lost. Ask the administrator for the fingerprint and compare it on the sync page.</source>
        <translation>&lt;b&gt;%1 的服务器出示的证书与此账户所知的不同。&lt;/b&gt;没有向它发送任何内容，资料也没有丢失。请向管理员索取指纹，在同步页面核对。</translation>
    </message>
</context>
<context>
    <name>app::PrintFlow</name>
    <message numerus="yes">
        <source>%1, %n form(s)</source>
        <translation>
            <numerusform>%1，%n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>Registration form</source>
        <translation>登记表</translation>
    </message>
    <message numerus="yes">
        <source>Preparing %n form(s) to be printed. Leaving this page gives it up.</source>
        <translation>
            <numerusform>正在准备打印 %n 份登记表，离开本页即放弃。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::SyncFlow</name>
    <message>
        <source>Two values are in dispute here. Please say which one holds.</source>
        <translation>这一项有两个值，请确认以哪个为准。</translation>
    </message>
    <message>
        <source>&lt;b&gt;The coordinator finds it as a comment on the case.&lt;/b&gt; Both values stay.</source>
        <translation>&lt;b&gt;已作为批注转给协调员。&lt;/b&gt;两个值都保留。</translation>
    </message>
    <message>
        <source>&lt;b&gt;This account uses the new certificate from now on.&lt;/b&gt; What was waiting is sent.</source>
        <translation>&lt;b&gt;此账户今后使用新证书。&lt;/b&gt;待上传的修改正在上传。</translation>
    </message>
    <message>
        <source>&lt;b&gt;It is sent again.&lt;/b&gt; If the server refuses it once more, it stands here again.</source>
        <translation>&lt;b&gt;正在再次上传。&lt;/b&gt;如果服务器仍不接受，会再列在这里。</translation>
    </message>
</context>
<context>
    <name>app::account</name>
    <message>
        <source>Name the village with --village. Here are: %1.</source>
        <translation>请用 --village 指明村。这里有：%1。</translation>
    </message>
    <message>
        <source>The password file cannot be read: %1.</source>
        <translation>无法读取密码文件：%1。</translation>
    </message>
    <message>
        <source>Folder of an account of this computer.</source>
        <translation>本机账号所在的文件夹。</translation>
    </message>
    <message>
        <source>The password is the first line of standard input.</source>
        <translation>密码为标准输入的第一行。</translation>
    </message>
    <message>
        <source>The password is the first line of this file; by default of the one that HEMAI_PASSWORD_FILE names.</source>
        <translation>密码为此文件的第一行；默认读取 HEMAI_PASSWORD_FILE 所指的文件。</translation>
    </message>
    <message>
        <source>Give the password with --password-stdin or --password-file.</source>
        <translation>请用 --password-stdin 或 --password-file 给出密码。</translation>
    </message>
    <message>
        <source>There is no village %1 here. Here are: %2.</source>
        <translation>这里没有村 %1。这里有：%2。</translation>
    </message>
    <message>
        <source>No village is here yet. Sync first.</source>
        <translation>这里还没有任何村的数据，请先同步。</translation>
    </message>
    <message>
        <source>Offline use of this account has ended, and the administrator ended the access of this computer. Everything is kept here. Ask the administrator.</source>
        <translation>这个账户的离线期限已到，而且管理员已停用这台电脑。资料都保留在本机。请找管理员。</translation>
    </message>
    <message>
        <source>When this account last heard from its server is not known here. Everything is kept. Run &quot;hemai-tool sync&quot; where the server can be reached; then it can be used again.</source>
        <translation>本机不知道这个账户上次是什么时候连上服务器的。资料都在。请在能连上服务器的地方运行“hemai-tool sync”，之后即可使用。</translation>
    </message>
    <message>
        <source>Offline use of this account ended on %1. Everything is kept. Run &quot;hemai-tool sync&quot; where the server can be reached; then it can be used again.</source>
        <translation>这个账户的离线期限已于 %1 到期。资料都在。请在能连上服务器的地方运行“hemai-tool sync”，之后即可使用。</translation>
    </message>
</context>
<context>
    <name>app::chart</name>
    <message>
        <source>Causes of poverty, %1, %2</source>
        <translation>致贫原因&#x3000;%1&#x3000;%2 年</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n households</source>
        <translation>
            <numerusform>%1：共 %n 户</numerusform>
        </translation>
    </message>
    <message>
        <source>What the slices count: main (households by main cause), mentions, persons.</source>
        <translation>扇区所计的内容：main（按主因的户数）、mentions（提及次数）、persons（人数）。</translation>
    </message>
    <message>
        <source>File to write: .png, .svg or .csv. May be given several times.</source>
        <translation>要写出的文件：.png、.svg 或 .csv，可以给出多个。</translation>
    </message>
    <message>
        <source>Name the --account.</source>
        <translation>请指明 --account。</translation>
    </message>
    <message>
        <source>Name a file with --out, or ask for --json.</source>
        <translation>请用 --out 指明文件，或使用 --json。</translation>
    </message>
    <message>
        <source>--out is a .png, .svg or .csv file.</source>
        <translation>--out 应为 .png、.svg 或 .csv 文件。</translation>
    </message>
    <message>
        <source>--by is main, mentions or persons.</source>
        <translation>--by 应为 main、mentions 或 persons。</translation>
    </message>
    <message>
        <source>--year is a number.</source>
        <translation>--year 应为数字。</translation>
    </message>
    <message>
        <source>Draws the causes of poverty of a village.</source>
        <translation>绘制一个村的致贫原因图。</translation>
    </message>
    <message>
        <source>Year of the forms; by default the present one.</source>
        <translation>登记表年度；默认为当前年度。</translation>
    </message>
    <message>
        <source>--language takes zh or en.</source>
        <translation>--language 只能是 zh 或 en。</translation>
    </message>
</context>
<context>
    <name>app::check</name>
    <message>
        <source>Print every problem: household, number, severity, rule, field, message.</source>
        <translation>逐条输出问题：农户、编号、级别、规则、字段、说明。</translation>
    </message>
    <message>
        <source>Asks all rules about all households of a village. Exit code 3 if there are errors.</source>
        <translation>用全部规则检查一个村的全部农户。有错误时退出码为 3。</translation>
    </message>
    <message>
        <source>Name the --account.</source>
        <translation>请指明 --account。</translation>
    </message>
</context>
<context>
    <name>app::demo</name>
    <message>
        <source>Run the main job without a window and end.</source>
        <translation>不开窗口地走完主要工作流程后结束。</translation>
    </message>
    <message>
        <source>Folder for everything that is made.</source>
        <translation>存放所产生的一切的文件夹。</translation>
    </message>
    <message>
        <source>Households of the demonstration village.</source>
        <translation>演示村的户数。</translation>
    </message>
    <message>
        <source>Also import this file, by --mapping, as a village of its own (--headless).</source>
        <translation>另外按 --mapping 把此文件导入为单独的一个村（与 --headless 同用）。</translation>
    </message>
    <message>
        <source>Port of the local server.</source>
        <translation>本机服务器的端口。</translation>
    </message>
    <message>
        <source>Desktop program to open at the server; the server ends with it.</source>
        <translation>连接此服务器打开的桌面程序；关闭它时服务器随之结束。</translation>
    </message>
    <message>
        <source>The folder cannot be written: %1.</source>
        <translation>无法写入文件夹：%1。</translation>
    </message>
    <message>
        <source>The demonstration server runs.
  address      %1
  certificate  %2
  password     %3
</source>
        <translation>演示服务器正在运行。
  地址      %1
  证书指纹  %2
  密码      %3
</translation>
    </message>
    <message>
        <source>Starts a local server with invented people and their village. With --headless it runs the main job: entered offline, synced, returned with a comment, corrected, approved, drawn and printed; FOLDER/report.json tells.</source>
        <translation>启动带有虚构人物和演示村的本机服务器。加 --headless 时走完主要工作流程：离线录入、同步、退回并批注、改正、通过、出图、打印；结果写在“文件夹/report.json”。</translation>
    </message>
    <message>
        <source>Name a folder with --out; --survey and --mapping go together.</source>
        <translation>请用 --out 指明文件夹；--survey 与 --mapping 须同时给出。</translation>
    </message>
    <message>
        <source>The story needs eight households or more.</source>
        <translation>流程至少需要八户。</translation>
    </message>
    <message>
        <source>--port takes a number up to 65535; 0 takes any.</source>
        <translation>--port 是不大于 65535 的数字；0 表示任意端口。</translation>
    </message>
</context>
<context>
    <name>app::describe</name>
    <message>
        <source>Lists the record types and their fields.</source>
        <translation>列出记录类型及其字段。</translation>
    </message>
    <message>
        <source>Only this record type.</source>
        <translation>只列这个记录类型。</translation>
    </message>
    <message>
        <source>Name one record type or none.</source>
        <translation>请给出一个记录类型，或不给。</translation>
    </message>
</context>
<context>
    <name>app::device</name>
    <message>
        <source>The server did not answer in time. Everything is kept and sent later.</source>
        <translation>服务器没有及时回应。全部内容都已保留，稍后发送。</translation>
    </message>
    <message>
        <source>There is no household %1 here.</source>
        <translation>这里没有农户 %1。</translation>
    </message>
    <message>
        <source>The server shows the certificate %1, and this account knows %2. Nothing was sent to it, and everything is kept. Ask its operator whether the new one is right, and give it with &quot;hemai-tool sync --certificate&quot;.</source>
        <translation>服务器出示的证书是 %1，此账户所知的是 %2。没有向它发送任何内容，资料都在本机。请问服务器的管理员新证书是否正确，再用“hemai-tool sync --certificate”给出。</translation>
    </message>
    <message>
        <source>Nothing was left to be handed in.</source>
        <translation>没有需要上交的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were handed in and are kept aside on the server until the administrator has looked at them.</source>
        <translation>
            <numerusform>已上交 %n 条改动，单独保存在服务器上，等管理员处理。</numerusform>
        </translation>
    </message>
    <message>
        <source>The administrator ended your access on this computer: nothing is received any more.</source>
        <translation>管理员结束了你在本机的使用权限：不再接收任何数据。</translation>
    </message>
    <message>
        <source>The key of this account is locked away here: what this computer holds is kept, and only your organisation can open it. Ask the administrator.</source>
        <translation>本机上该账户的密钥已封存：本机保存的内容仍在，只有本单位能够打开。请联系管理员。</translation>
    </message>
</context>
<context>
    <name>app::enrol</name>
    <message>
        <source>Address of the server.</source>
        <translation>服务器地址。</translation>
    </message>
    <message>
        <source>SHA-256 of the server&apos;s certificate, as its operator says it (64 digits). Without it the certificate&apos;s is printed and nothing else happens.</source>
        <translation>服务器管理员告知的证书 SHA-256（64 位）。不给出时只显示服务器的证书指纹，不做其他事。</translation>
    </message>
    <message>
        <source>Name to sign in with.</source>
        <translation>登录名。</translation>
    </message>
    <message>
        <source>Folder that the account&apos;s folder is made in.</source>
        <translation>在其中建立账号文件夹的文件夹。</translation>
    </message>
    <message>
        <source>The server shows the certificate %1. Ask its operator whether that is right, and give it with --certificate.</source>
        <translation>服务器出示的证书指纹是 %1。请向服务器管理员核对无误后，用 --certificate 给出。</translation>
    </message>
    <message>
        <source>Signs an account in on this computer for the first time.</source>
        <translation>在本机首次登录一个账号。</translation>
    </message>
    <message>
        <source>Name --server (https://…), --login and --root.</source>
        <translation>请给出 --server（https://…）、--login 和 --root。</translation>
    </message>
    <message>
        <source>The account that was here could not be opened any more and lies in %1 now. What had not been sent yet is there alone.
</source>
        <translation>原有账户已无法打开，现存于 %1。未上传的内容只在那里。
</translation>
    </message>
    <message>
        <source>--certificate takes the 64 hexadecimal digits of a SHA-256.</source>
        <translation>--certificate 是 SHA-256 的 64 位十六进制数字。</translation>
    </message>
</context>
<context>
    <name>app::import</name>
    <message>
        <source>line %1, household %2, %3: %4
</source>
        <translation>第 %1 行，农户 %2，%3：%4
</translation>
    </message>
    <message>
        <source>Print every reason with its line.</source>
        <translation>逐行输出每条原因。</translation>
    </message>
    <message>
        <source>File with one row a person.</source>
        <translation>每人一行的文件。</translation>
    </message>
    <message>
        <source>Name one file and its --mapping.</source>
        <translation>请给出一个文件及其 --mapping。</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>Shows what a CSV file becomes as households, members and incomes, and what is missing in it. With --account all of it is stored at once, or nothing; households that are there already stay as they are.</source>
        <translation>显示 CSV 文件将成为哪些农户、成员和收入，以及缺少什么。加 --account 时一次全部存入，否则什么也不存；已有的农户保持不变。</translation>
    </message>
    <message>
        <source>This account has no village yet. Nothing was stored. Sync first: villages come with it.</source>
        <translation>该账户还没有村，没有保存任何内容。请先同步，村会随同步下发。</translation>
    </message>
    <message>
        <source>This account has no village %1. Nothing was stored. Its villages are: %2.</source>
        <translation>该账户没有 %1 这个村，没有保存任何内容。它的村有：%2。</translation>
    </message>
</context>
<context>
    <name>app::measure</name>
    <message>
        <source>Column with the income of a person.</source>
        <translation>个人收入所在的列。</translation>
    </message>
    <message>
        <source>Column with the survey weight.</source>
        <translation>调查权数所在的列。</translation>
    </message>
    <message>
        <source>Column with the persons that a row stands for.</source>
        <translation>一行代表的人数所在的列。</translation>
    </message>
    <message>
        <source>Column by which poverty is split.</source>
        <translation>按哪一列分组计算贫困。</translation>
    </message>
    <message>
        <source>Poverty line in the unit of the incomes.</source>
        <translation>贫困线，单位与收入相同。</translation>
    </message>
    <message>
        <source>Poverty line as a share of the median income.</source>
        <translation>贫困线占收入中位数的比例。</translation>
    </message>
    <message>
        <source>What stands between two cells; a comma by default.</source>
        <translation>单元格之间的分隔符，默认为逗号。</translation>
    </message>
    <message>
        <source>Name one file.</source>
        <translation>请给出一个文件。</translation>
    </message>
    <message>
        <source>Name the column of the income with --income.</source>
        <translation>请用 --income 给出收入列。</translation>
    </message>
    <message>
        <source>Give either --line or --line-share-of-median.</source>
        <translation>--line 与 --line-share-of-median 只能给一个。</translation>
    </message>
    <message>
        <source>--separator is one character.</source>
        <translation>--separator 是一个字符。</translation>
    </message>
    <message>
        <source>The line must be a number above zero.</source>
        <translation>贫困线必须是大于零的数。</translation>
    </message>
    <message>
        <source>Measures poverty and inequality in a CSV file, plain or packed by gzip, UTF-8 or GB18030.</source>
        <translation>计算 CSV 文件（可为 gzip 压缩，UTF-8 或 GB18030）中的贫困与不平等指标。</translation>
    </message>
    <message>
        <source>File with one row a person or household.</source>
        <translation>每人或每户一行的文件。</translation>
    </message>
</context>
<context>
    <name>app::options</name>
    <message>
        <source>Print JSON.</source>
        <translation>输出 JSON。</translation>
    </message>
    <message>
        <source>Code of the village; needed if several are here.</source>
        <translation>村的代码；本机有多个村时需要给出。</translation>
    </message>
    <message>
        <source>How the columns become fields (JSON).</source>
        <translation>各列如何成为字段（JSON）。</translation>
    </message>
    <message>
        <source>zh or en; by default that of the system.</source>
        <translation>zh 或 en；默认为系统语言。</translation>
    </message>
</context>
<context>
    <name>app::print</name>
    <message>
        <source>There is no household %1 here.</source>
        <translation>这里没有农户 %1。</translation>
    </message>
    <message>
        <source>There is no household to print.</source>
        <translation>没有可打印的农户。</translation>
    </message>
    <message>
        <source>Registration forms, %1</source>
        <translation>贫困户登记表&#x3000;%1</translation>
    </message>
    <message>
        <source>Only this household (its id). May be given several times.</source>
        <translation>只打印此农户（标识），可以给出多个。</translation>
    </message>
    <message>
        <source>PDF to write.</source>
        <translation>要写出的 PDF。</translation>
    </message>
    <message>
        <source>Name the --account and the file with --out.</source>
        <translation>请指明 --account，并用 --out 指明文件。</translation>
    </message>
    <message>
        <source>A household is named by the 32 digits that check --list shows.</source>
        <translation>农户以 check --list 显示的 32 位标识指明。</translation>
    </message>
    <message>
        <source>--year is a number.</source>
        <translation>--year 应为数字。</translation>
    </message>
    <message>
        <source>%1 forms on %2 pages
</source>
        <translation>%1 份表，共 %2 页
</translation>
    </message>
    <message>
        <source>Writes registration forms of a household or of a whole village into a PDF.</source>
        <translation>把一户或全村的登记表写入一个 PDF。</translation>
    </message>
    <message>
        <source>The form of household %1 is not of %2.</source>
        <translation>农户 %1 的登记表不是%2年的。</translation>
    </message>
    <message>
        <source>Only forms of this year; by default all, each with its own year.</source>
        <translation>只打印该年度的登记表；默认全部打印，各按自己的年度。</translation>
    </message>
    <message>
        <source>--language takes zh or en.</source>
        <translation>--language 只能是 zh 或 en。</translation>
    </message>
</context>
<context>
    <name>app::sync</name>
    <message>
        <source>Groups sent        %1</source>
        <translation>已发送的更改组    %1</translation>
    </message>
    <message>
        <source>Entries read       %1</source>
        <translation>已读取的条目      %1</translation>
    </message>
    <message>
        <source>Groups not taken   %1</source>
        <translation>未被接受的更改组  %1</translation>
    </message>
    <message>
        <source>Open conflicts     %1</source>
        <translation>待处理的冲突      %1</translation>
    </message>
    <message>
        <source>Name the --account.</source>
        <translation>请指明 --account。</translation>
    </message>
    <message>
        <source>Gives up when nothing has moved for so many seconds. By default %1.</source>
        <translation>连续这么多秒没有任何进展即停止，默认 %1 秒。</translation>
    </message>
    <message>
        <source>--patience takes a number of seconds between 1 and %1.</source>
        <translation>--patience 应为 1 到 %1 之间的秒数。</translation>
    </message>
    <message>
        <source>The server shows the certificate %1, not the one that was given. This account goes on with %2; nothing was sent, and everything is kept.</source>
        <translation>服务器出示的证书是 %1，不是给出的那一张。此账户仍使用 %2；没有发送任何内容，资料都在本机。</translation>
    </message>
    <message>
        <source>The server has a new certificate, and its operator says that this is its SHA-256 (64 digits): this account uses it from now on.</source>
        <translation>服务器换了证书，其管理员告知这是它的 SHA-256（64 位）：此账户今后使用它。</translation>
    </message>
    <message>
        <source>--certificate takes the 64 hexadecimal digits of a SHA-256.</source>
        <translation>--certificate 须给出 SHA-256 的 64 位十六进制数字。</translation>
    </message>
    <message>
        <source>The access to %1 has ended: its data were removed from this computer. What was not taken is kept aside on the server.</source>
        <translation>对 %1 的权限已结束：其资料已从本机移除，没有收下的内容单独保存在服务器上。</translation>
    </message>
    <message>
        <source>Sends what was saved here and reads what others saved, once. Exit code 3 if the server does not take a change or a conflict waits for a decision, 4 if it does not answer, 1 if it shows another certificate than this account knows (nothing is sent to it then) or has revoked this computer (what was not sent is handed in, and the key is locked away).</source>
        <translation>上传本机保存的内容并读取他人保存的内容，执行一次。若服务器不接收某项修改或有冲突待决定，退出码为 3；服务器无应答为 4；服务器出示的证书与本账户所知不同（此时不上传任何内容），或已结束本机权限（未上传的内容先行交出，密钥随即封存），为 1。</translation>
    </message>
</context>
<context>
    <name>app::tool</name>
    <message>
        <source>List the record types and their fields</source>
        <translation>列出记录类型及其字段</translation>
    </message>
    <message>
        <source>Measure poverty and inequality in a file</source>
        <translation>计算一个文件中的贫困与不平等指标</translation>
    </message>
    <message>
        <source>Usage: hemai-tool COMMAND [options]
hemai-tool COMMAND --help says more.

Commands:
</source>
        <translation>用法：hemai-tool 命令 [选项]
详情见 hemai-tool 命令 --help。

命令：
</translation>
    </message>
    <message>
        <source>Sign an account in on this computer</source>
        <translation>在本机登录一个账号</translation>
    </message>
    <message>
        <source>Show what a file becomes as households, and store it</source>
        <translation>显示文件将成为哪些农户，并存入</translation>
    </message>
    <message>
        <source>Ask all rules about all households</source>
        <translation>用全部规则检查全部农户</translation>
    </message>
    <message>
        <source>Draw the causes of poverty</source>
        <translation>绘制致贫原因图</translation>
    </message>
    <message>
        <source>Write registration forms into a PDF</source>
        <translation>把登记表写入 PDF</translation>
    </message>
    <message>
        <source>Send and read once</source>
        <translation>发送并读取一次</translation>
    </message>
    <message>
        <source>Run a server with invented people, or the main job</source>
        <translation>运行带虚构人物的服务器，或走完主要工作流程</translation>
    </message>
    <message>
        <source>
Exit codes: 0 done, 1 could not be done (the reason is on standard error), 2 the command line was not understood, 3 done and something was found that needs a person (errors, refused changes), 4 the server does not answer, 5 another program has the account open.
</source>
        <translation>
退出码：0 完成；1 未能完成（原因见标准错误）；2 命令行不对；3 完成，但发现需要人处理的内容（错误、未被接受的更改）；4 服务器没有回应；5 账号正被另一程序打开。
</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>没有“%1”这个命令。</translation>
    </message>
</context>
<context>
    <name>models::CaseCheck</name>
    <message>
        <source>Households         %1</source>
        <translation>农户            %1</translation>
    </message>
    <message>
        <source>With errors        %1</source>
        <translation>有错误          %1</translation>
    </message>
    <message>
        <source>With warnings only %1</source>
        <translation>仅有提醒        %1</translation>
    </message>
    <message>
        <source>  %1 %2 %3 in %4 households</source>
        <translation>  %1 %2 %3 处，涉及 %4 户</translation>
    </message>
    <message>
        <source>hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
</context>
<context>
    <name>models::CauseFiles</name>
    <message>
        <source>Cause</source>
        <translation>致贫原因</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Main cause (households)</source>
        <translation>主要原因（户）</translation>
    </message>
    <message>
        <source>Share (%)</source>
        <translation>占比（%）</translation>
    </message>
    <message>
        <source>Any mention (households)</source>
        <translation>任一提及（户）</translation>
    </message>
    <message>
        <source>Share of mentions (%)</source>
        <translation>提及占比（%）</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人口</translation>
    </message>
    <message>
        <source>Share of persons (%)</source>
        <translation>占人数（%）</translation>
    </message>
    <message>
        <source>Net income per head (yuan)</source>
        <translation>人均纯收入（元）</translation>
    </message>
    <message>
        <source>Persons with known income</source>
        <translation>已知收入的人数</translation>
    </message>
    <message>
        <source>Below the line (households)</source>
        <translation>低于贫困线（户）</translation>
    </message>
    <message>
        <source>Most frequent main cause</source>
        <translation>最多的主要原因</translation>
    </message>
    <message>
        <source>Objective (households)</source>
        <translation>客观原因（户）</translation>
    </message>
    <message>
        <source>Subjective (households)</source>
        <translation>主观原因（户）</translation>
    </message>
    <message>
        <source>Most often mentioned cause</source>
        <translation>提及最多的原因</translation>
    </message>
    <message>
        <source>Objective (mentions)</source>
        <translation>客观（次提及）</translation>
    </message>
    <message>
        <source>Subjective (mentions)</source>
        <translation>主观（次提及）</translation>
    </message>
    <message>
        <source>Main cause of most persons</source>
        <translation>涉及人口最多的主要原因</translation>
    </message>
    <message>
        <source>Objective (persons)</source>
        <translation>客观（人）</translation>
    </message>
    <message>
        <source>Subjective (persons)</source>
        <translation>主观（人）</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>Households with a main cause</source>
        <translation>有主要致贫原因的户数</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>提及次数</translation>
    </message>
    <message>
        <source>Without a main cause (households)</source>
        <translation>无主要原因（户）</translation>
    </message>
</context>
<context>
    <name>models::CauseReport</name>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Unit: the household; one main cause each</source>
        <translation>单位为户；主要原因每户一项</translation>
    </message>
    <message>
        <source>below the line means a net income per head under %1 yuan</source>
        <translation>低于贫困线指人均纯收入 &lt; %1 元</translation>
    </message>
    <message numerus="yes">
        <source>%Ln households without a main cause are left out</source>
        <translation>
            <numerusform>未填主要原因的 %Ln 户不计入</numerusform>
        </translation>
    </message>
    <message>
        <source>data of this machine as of %1</source>
        <translation>截至 %1 本机数据</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>客观</translation>
    </message>
    <message>
        <source>Subjective</source>
        <translation>主观</translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>未分组</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <comment>date format</comment>
        <translation>yyyy年M月d日 HH:mm</translation>
    </message>
    <message>
        <source>below the line means a net income per head under the line of its village, %1 to %2 yuan</source>
        <translation>低于贫困线指人均纯收入低于本村贫困线（%1 至 %2 元）</translation>
    </message>
    <message>
        <source>no income of %1 is known</source>
        <translation>没有%1年的收入数据</translation>
    </message>
    <message>
        <source>incomes of %1 over the %2 of %3 households (%4 of %5 persons) whose income is known</source>
        <translation>%1年收入按已填收入的 %2 户计（共 %3 户；%4 人，共 %5 人）</translation>
    </message>
    <message>
        <source>forms of %1 as they stand now</source>
        <translation>按%1年度登记表的现状统计</translation>
    </message>
    <message numerus="yes">
        <source>%Ln households whose form is of another year are left out</source>
        <translation>
            <numerusform>%Ln 户的登记表为其他年度，未计入</numerusform>
        </translation>
    </message>
    <message>
        <source>objective and subjective by the editable table</source>
        <translation>客观、主观按可修改的分组表划分</translation>
    </message>
    <message>
        <source>Unit: the mention; main and other causes, each once a household</source>
        <translation>单位：次；主要原因和其他原因每户各计一次</translation>
    </message>
    <message>
        <source>Unit: the person; each by the main cause of the household</source>
        <translation>单位：人；按所在户的主要致贫原因计</translation>
    </message>
</context>
<context>
    <name>models::CsvReader</name>
    <message>
        <source>The file is neither in UTF-8 nor in GB18030. Save it as CSV in one of them. Nothing was changed.</source>
        <translation>文件既不是 UTF-8 也不是 GB18030，请存为其中一种编码的 CSV。没有改动。</translation>
    </message>
    <message>
        <source>The quote that opens in line %1 is never closed.</source>
        <translation>第 %1 行的引号没有结束。</translation>
    </message>
    <message>
        <source>Line %1 holds a NUL character. This is no text file.</source>
        <translation>第 %1 行有空字符，这不是文本文件。</translation>
    </message>
    <message>
        <source>The row that begins in line %1 is too long. Perhaps a quote is missing.</source>
        <translation>从第 %1 行开始的一行过长，可能缺一个引号。</translation>
    </message>
    <message>
        <source>Line %1 has a quote in the wrong place. A cell with a quote in it must be quoted as a whole, and the quote doubled.</source>
        <translation>第 %1 行的引号位置不对。含引号的单元格须整体加引号，其中的引号写两个。</translation>
    </message>
    <message>
        <source>The row in line %1 has more than %2 cells.</source>
        <translation>第 %1 行的单元格多于 %2 个。</translation>
    </message>
    <message>
        <source>Line %1 holds characters that are not in the encoding of the file.</source>
        <translation>第 %1 行有文件编码中没有的字符。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有改动。</translation>
    </message>
    <message>
        <source>The file is empty. Nothing was changed.</source>
        <translation>文件是空的，没有改动。</translation>
    </message>
    <message>
        <source>The file has no column “%1”. It has: %2.</source>
        <translation>文件没有列“%1”，它有：%2。</translation>
    </message>
    <message>
        <source>The file has two columns “%1”.</source>
        <translation>文件有两个列“%1”。</translation>
    </message>
    <message>
        <source>Line %1 has %2 cells, the header has %3. Nothing was changed.</source>
        <translation>第 %1 行有 %2 个单元格，表头有 %3 个。没有改动。</translation>
    </message>
    <message>
        <source>This is an Excel workbook, whatever it is called, and no CSV file. Open it in Excel, save it as “CSV UTF-8 (Comma delimited)”, and choose the file that was saved. Nothing was changed.</source>
        <translation>这是 Excel 工作簿，不是 CSV 文件。请在 Excel 中打开，另存为“CSV UTF-8（逗号分隔）”，再选择另存的文件。资料没有变动。</translation>
    </message>
</context>
<context>
    <name>models::CsvWriter</name>
    <message>
        <source>Some characters cannot be written in this encoding. Choose UTF-8. No file was made.</source>
        <translation>有些字符无法用这种编码写出，请选 UTF-8。没有生成文件。</translation>
    </message>
    <message>
        <source>The file could not be written: %1. Your data is unchanged.</source>
        <translation>文件无法写入：%1。资料没有改动。</translation>
    </message>
</context>
<context>
    <name>models::Database</name>
    <message>
        <source>There is no data file yet. Sign in online once to create it.</source>
        <translation>还没有资料文件，请联网登录一次以建立。</translation>
    </message>
    <message>
        <source>This installation is not complete: Qt brings its own SQLite, which cannot seal the data file. No data was changed. Install the package made for this system.</source>
        <translation>安装不完整：Qt 自带的 SQLite 不能加密资料文件。资料没有改动。请安装为本系统制作的软件包。</translation>
    </message>
    <message>
        <source>The disk is full. This step was not saved; everything saved before is kept. Free some space and try again.</source>
        <translation>磁盘已满。这一步没有保存，之前保存的都在。请腾出空间后再试。</translation>
    </message>
    <message>
        <source>Another program is using the data file. Nothing was changed. Try again in a moment.</source>
        <translation>另一个程序正在使用资料文件，没有改动。请稍后再试。</translation>
    </message>
    <message>
        <source>The disk could not be read or written. This step was not saved; everything saved before is kept. Check the disk and try again.</source>
        <translation>磁盘无法读写。这一步没有保存，之前保存的都在。请检查磁盘后再试。</translation>
    </message>
    <message>
        <source>The data file is open for reading only. Nothing was changed.</source>
        <translation>资料文件以只读方式打开，没有改动。</translation>
    </message>
    <message>
        <source>The step was cancelled. Nothing was changed.</source>
        <translation>这一步已取消，没有改动。</translation>
    </message>
    <message>
        <source>A value does not fit the rules of the data file. This step was not saved; everything saved before is kept. Correct the entry and save again.</source>
        <translation>有一个值不符合资料文件的规则。这一步没有保存，之前保存的都在。请更正后再保存。</translation>
    </message>
    <message>
        <source>The data file could not do this step. It was not saved; everything saved before is kept. Please report this with the log.</source>
        <translation>资料文件未能完成这一步。没有保存，之前保存的都在。请附日志报告。</translation>
    </message>
    <message>
        <source>The data file is damaged, or its key does not belong to it. The file was left as it is. %1</source>
        <translation>资料文件已损坏，或密钥与它不符。文件已原样保留。%1</translation>
    </message>
</context>
<context>
    <name>models::Door</name>
    <message>
        <source>This record does not belong here. Nothing was saved. Please report this with the log.</source>
        <translation>这条记录不属于这里，没有保存。请附日志报告。</translation>
    </message>
    <message>
        <source>This value does not fit the field. The conflict was left open.</source>
        <translation>这个值不符合该字段，冲突仍未解决。</translation>
    </message>
    <message>
        <source>This record is no longer on this computer. Your entry was not saved.</source>
        <translation>这条记录已不在本机，这次录入没有保存。</translation>
    </message>
    <message>
        <source>A value is too long for its field. Nothing was saved; shorten it and save again.</source>
        <translation>有一项内容超出了该项的长度。没有保存任何内容，请缩短后再保存。</translation>
    </message>
</context>
<context>
    <name>models::DurableFile</name>
    <message>
        <source>The disk is full. The file was left as it was. Free some space and try again.</source>
        <translation>磁盘已满，文件保持原样。请腾出空间后再试。</translation>
    </message>
    <message>
        <source>A file could not be written. It was left as it was. Check the disk and try again.</source>
        <translation>有一个文件无法写入，已保持原样。请检查磁盘后再试。</translation>
    </message>
    <message>
        <source>A file is missing. Nothing was changed.</source>
        <translation>缺少一个文件，没有改动。</translation>
    </message>
    <message>
        <source>A file could not be read. Nothing was changed. Check the disk and try again.</source>
        <translation>有一个文件无法读取，没有改动。请检查磁盘后再试。</translation>
    </message>
    <message>
        <source>A file is larger than it may be. Nothing was changed.</source>
        <translation>有一个文件超过允许的大小，没有改动。</translation>
    </message>
</context>
<context>
    <name>models::FieldRules</name>
    <message>
        <source>%1 must be at least %2.</source>
        <translation>%1不应小于 %2。</translation>
    </message>
    <message>
        <source>%1 must be at most %2.</source>
        <translation>%1不应大于 %2。</translation>
    </message>
    <message>
        <source>%1 must lie between %2 and %3.</source>
        <translation>%1应在 %2 与 %3 之间。</translation>
    </message>
    <message>
        <source>%1 must be a year and a month, such as 202011.</source>
        <translation>%1应为年月，例如 202011。</translation>
    </message>
    <message numerus="yes">
        <source>%1: choose at most %n.</source>
        <translation>
            <numerusform>%1：最多选 %n 项。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the code %2 is not in the list of this form year.</source>
        <translation>%1：代码 %2 不在本年度的代码表中。</translation>
    </message>
    <message numerus="yes">
        <source>%1 has room for %n characters.</source>
        <translation>
            <numerusform>%1最多 %n 个字。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is empty. Please fill it in.</source>
        <translation>%1未填，请填写。</translation>
    </message>
</context>
<context>
    <name>models::FileLock</name>
    <message>
        <source>The data file could not be locked. Nothing was changed. Check that its folder can be written.</source>
        <translation>资料文件无法锁定，没有改动。请检查所在文件夹是否可写。</translation>
    </message>
    <message>
        <source>The data of this account is open in %1 (process %2). Nothing was changed. Close it there and try again.</source>
        <translation>这个账户的资料已在 %1（进程 %2）中打开，没有改动。请先在那里关闭再试。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed; everything that was saved is kept. Free some space and try again.</source>
        <translation>磁盘已满。没有改动任何内容；已保存的都在。请腾出空间后重试。</translation>
    </message>
</context>
<context>
    <name>models::GivenUp</name>
    <message>
        <source>Other changes of this household are still on their way. Nothing was given up; try again after the next sync.</source>
        <translation>这一户还有其他改动正在上传，没有放弃任何内容；请在下次同步后再试。</translation>
    </message>
</context>
<context>
    <name>models::HouseholdImport</name>
    <message>
        <source>Line %1: %2. Nothing was imported.</source>
        <translation>第 %1 行：%2。没有导入任何资料。</translation>
    </message>
    <message>
        <source>the key of the household or of the member is empty</source>
        <translation>农户或成员的标识为空</translation>
    </message>
    <message>
        <source>the member %1 stands there twice</source>
        <translation>成员 %1 出现了两次</translation>
    </message>
    <message>
        <source>“%1” cannot be read as a value of it</source>
        <translation>“%1”不能作为它的值</translation>
    </message>
    <message>
        <source>The file says %1 persons and has %2.</source>
        <translation>文件写明 %1 人，实有 %2 人。</translation>
    </message>
    <message>
        <source>Households        %1</source>
        <translation>农户            %1</translation>
    </message>
    <message>
        <source>Members           %1</source>
        <translation>成员            %1</translation>
    </message>
    <message>
        <source>Net income        %1</source>
        <translation>纯收入          %1</translation>
    </message>
    <message>
        <source>Complete          %1</source>
        <translation>完整            %1</translation>
    </message>
    <message>
        <source>Drafts            %1, because of</source>
        <translation>草稿            %1，原因：</translation>
    </message>
    <message>
        <source>To be settled before submission, households by rule (E error, W warning):</source>
        <translation>提交前须处理的户数，按规则（E 错误，W 提醒）：</translation>
    </message>
    <message>
        <source>the mapping has no code for “%1”</source>
        <translation>对照文件中没有“%1”的代码</translation>
    </message>
    <message>
        <source>“%1” in column %2 is no amount</source>
        <translation>第 %2 列的“%1”不是金额</translation>
    </message>
    <message>
        <source>“%1” is no age</source>
        <translation>“%1”不是年龄</translation>
    </message>
    <message>
        <source>the sum is too large</source>
        <translation>合计太大</translation>
    </message>
    <message>
        <source>The table holds a line of column names and no rows below it. Nothing was imported.</source>
        <translation>表格只有列名一行，下面没有数据。没有导入任何资料。</translation>
    </message>
    <message>
        <source>“%1” is too long for it</source>
        <translation>“%1”超出了该项的长度</translation>
    </message>
</context>
<context>
    <name>models::HouseholdRules</name>
    <message>
        <source>The main cause is illness, but all members are healthy.</source>
        <translation>主要致贫原因为因病，但所有成员都健康。</translation>
    </message>
    <message>
        <source>The main cause is the cost of schooling, but nobody is at school.</source>
        <translation>主要致贫原因为因学，但没有在校生。</translation>
    </message>
    <message>
        <source>The main cause is disability, but nobody is disabled.</source>
        <translation>主要致贫原因为因残，但没有残疾成员。</translation>
    </message>
    <message>
        <source>Another cause repeats the main cause.</source>
        <translation>其他致贫原因与主要致贫原因重复。</translation>
    </message>
    <message>
        <source>The same cause is entered twice.</source>
        <translation>同一致贫原因填了两次。</translation>
    </message>
    <message>
        <source>A telephone number has 11 digits.</source>
        <translation>手机号码为 11 位数字。</translation>
    </message>
    <message>
        <source>An account number has 12 to 19 digits.</source>
        <translation>银行账号为 12 至 19 位数字。</translation>
    </message>
    <message>
        <source>Bank and account number belong together.</source>
        <translation>开户银行与银行账号应同时填写。</translation>
    </message>
    <message>
        <source>The birth date is not the one in the document number.</source>
        <translation>出生日期与证件号码中的不同。</translation>
    </message>
    <message>
        <source>This document is recorded in another household. Find out where the person lives.</source>
        <translation>这个证件已登记在另一户，请核实此人住在哪户。</translation>
    </message>
    <message>
        <source>The document number is missing.</source>
        <translation>未填证件号码。</translation>
    </message>
    <message>
        <source>Two members have the same document number.</source>
        <translation>两名成员的证件号码相同。</translation>
    </message>
    <message>
        <source>The total on the form is %1, the lines add up to %2.</source>
        <translation>表上合计为 %1，各项相加为 %2。</translation>
    </message>
    <message>
        <source>The net income per head is not above zero.</source>
        <translation>人均纯收入不大于零。</translation>
    </message>
    <message>
        <source>The net income per head is above 100,000 yuan.</source>
        <translation>人均纯收入超过 100,000 元。</translation>
    </message>
    <message>
        <source>Wages below 300 yuan a year are unlikely.</source>
        <translation>工资性收入全年低于 300 元，不太可能。</translation>
    </message>
    <message>
        <source>Wages above 300,000 yuan a year are unlikely.</source>
        <translation>工资性收入全年高于 300,000 元，不太可能。</translation>
    </message>
    <message>
        <source>Business income without any business cost.</source>
        <translation>有生产经营性收入，却没有生产经营性支出。</translation>
    </message>
    <message>
        <source>The net income per head changed by more than half against the year before.</source>
        <translation>人均纯收入与上年相比变化超过一半。</translation>
    </message>
    <message>
        <source>There are wages, but no member works away from home.</source>
        <translation>有工资性收入，却没有成员务工。</translation>
    </message>
    <message>
        <source>A member works away from home, but there are no wages.</source>
        <translation>有成员务工，却没有工资性收入。</translation>
    </message>
    <message>
        <source>A household on the minimum living allowance, but the allowance is zero.</source>
        <translation>低保户，但低保金为零。</translation>
    </message>
    <message>
        <source>An ordinary poor household, but it receives the allowance or special support.</source>
        <translation>一般贫困户，却有低保金或特困供养金。</translation>
    </message>
    <message>
        <source>The birth date lies before 1900, after the survey, or more than 120 years back.</source>
        <translation>出生日期早于 1900 年、晚于调查日或超过 120 年。</translation>
    </message>
    <message>
        <source>Enter either the education or the school status, not both.</source>
        <translation>文化程度与在校生状况只填一项。</translation>
    </message>
    <message>
        <source>Enter the education, or for a pupil the school status.</source>
        <translation>请填文化程度；在校生填在校生状况。</translation>
    </message>
    <message>
        <source>At school age but not at school. Please say why.</source>
        <translation>义务教育年龄却不在校，请说明原因。</translation>
    </message>
    <message>
        <source>Aged 6 to 23 without a school status. Please ask.</source>
        <translation>6 至 23 岁未填在校生状况，请询问。</translation>
    </message>
    <message>
        <source>This education is unlikely up to the age of 14.</source>
        <translation>14 岁以下不太可能有这个文化程度。</translation>
    </message>
    <message>
        <source>From 16 to 65 the labour skill is needed.</source>
        <translation>16 至 65 岁须填劳动技能。</translation>
    </message>
    <message>
        <source>Below 16 there is no labour.</source>
        <translation>16 岁以下应为无劳动力。</translation>
    </message>
    <message>
        <source>Healthy, of working age and no pupil, but without full labour.</source>
        <translation>健康、在劳动年龄且不在校，却不是完全劳动力。</translation>
    </message>
    <message>
        <source>Works away from home, but is entered without labour.</source>
        <translation>有务工，却填为无劳动力。</translation>
    </message>
    <message>
        <source>Months of work need a place of work.</source>
        <translation>填了务工时间，请填务工地点。</translation>
    </message>
    <message>
        <source>A place of work needs the months worked.</source>
        <translation>填了务工地点，请填务工时间（月）。</translation>
    </message>
    <message>
        <source>The household has no members. Add at least its head.</source>
        <translation>这户没有成员，请至少添加户主。</translation>
    </message>
    <message>
        <source>Nobody is entered as head of the household.</source>
        <translation>没有成员登记为户主。</translation>
    </message>
    <message>
        <source>There is already a head of the household.</source>
        <translation>已有一名户主。</translation>
    </message>
    <message>
        <source>There is already a spouse of the head.</source>
        <translation>已有一名户主配偶。</translation>
    </message>
    <message>
        <source>Head and spouse have the same sex.</source>
        <translation>户主与配偶性别相同。</translation>
    </message>
    <message>
        <source>For this relation the ages should lie %1 years apart or more.</source>
        <translation>这种关系的年龄应相差 %1 岁以上。</translation>
    </message>
    <message>
        <source>The head of the household is younger than 16.</source>
        <translation>户主不满 16 岁。</translation>
    </message>
    <message>
        <source>The cause &quot;other&quot; needs a remark.</source>
        <translation>致贫原因为“其他”时请填写备注。</translation>
    </message>
    <message>
        <source>A name has 2 to 25 Chinese characters as on the ID card, with &quot;·&quot; inside at most.</source>
        <translation>姓名为 2 至 25 个汉字，与身份证一致，中间只可有“·”。</translation>
    </message>
    <message>
        <source>&quot;Healthy&quot; cannot stand beside an illness or disability.</source>
        <translation>“健康”不能与疾病或残疾同选。</translation>
    </message>
    <message>
        <source>The relation &quot;%1&quot; does not fit the sex.</source>
        <translation>与户主关系“%1”与性别不符。</translation>
    </message>
    <message>
        <source>This school status is unlikely up to the age of 14.</source>
        <translation>14岁及以下不大可能是这种在校生状况。</translation>
    </message>
    <message>
        <source>This school status is unlikely from the age of 20.</source>
        <translation>20岁及以上不大可能是这种在校生状况。</translation>
    </message>
    <message>
        <source>The income of %1 is not filled in. Where there is none, enter 0.</source>
        <translation>%1 年的收入还没有填写。没有的项目请填 0。</translation>
    </message>
</context>
<context>
    <name>models::ImportMapping</name>
    <message>
        <source>The mapping file is wrong at “%1”: %2 Nothing was imported.</source>
        <translation>对照文件在“%1”处有误：%2没有导入任何资料。</translation>
    </message>
    <message>
        <source>there is no “%1” here.</source>
        <translation>这里没有“%1”。</translation>
    </message>
    <message>
        <source>each term names either a member column or a household column.</source>
        <translation>每一项只能给出成员列或农户列之一。</translation>
    </message>
    <message>
        <source>keep is “positive” or “negative”.</source>
        <translation>keep 为“positive”或“negative”。</translation>
    </message>
    <message>
        <source>a sum has terms, and “times” is a number in quotes.</source>
        <translation>求和须有各项，“times”是带引号的数。</translation>
    </message>
    <message>
        <source>a clause has a column, “is” or “above”, and “then”.</source>
        <translation>条件须有列、“is”或“above”，以及“then”。</translation>
    </message>
    <message>
        <source>there is no rule in it.</source>
        <translation>其中没有规则。</translation>
    </message>
    <message>
        <source>the record type has no such field.</source>
        <translation>记录类型没有这个字段。</translation>
    </message>
    <message>
        <source>source, household_key and member_key are needed.</source>
        <translation>须有 source、household_key 和 member_key。</translation>
    </message>
    <message>
        <source>Use %1 instead.</source>
        <translation>请改用%1。</translation>
    </message>
    <message>
        <source>Take it out of the mapping file.</source>
        <translation>请从对照文件中删去这一项。</translation>
    </message>
    <message>
        <source>The mapping file fills %1, which the server alone gives. %2 Nothing was imported.</source>
        <translation>对照文件填入了%1，而这一项只由服务器给出。%2没有导入任何资料。</translation>
    </message>
    <message>
        <source>The mapping file fills %1, which this account may not write. Who may: %2. Nothing was imported.</source>
        <translation>对照文件填入了%1，而本账户无权填写这一项。可以填写的有：%2。没有导入任何资料。</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>this is not sound JSON; a comma, a quote or a bracket may be missing.</source>
        <translation>不是正确的 JSON，可能缺少逗号、引号或括号。</translation>
    </message>
</context>
<context>
    <name>models::ImportStorage</name>
    <message>
        <source>Line %1 of the file: %2</source>
        <translation>文件第 %1 行：%2</translation>
    </message>
    <message>
        <source>Stored            %1 households with %2 members, %3 of them drafts</source>
        <translation>已存入          %1 户 %2 人，其中 %3 户为草稿</translation>
    </message>
    <message>
        <source>Were here already %1, and %2 that differ from the file and stay as they are</source>
        <translation>原已存在        %1 户；另有 %2 户与文件不同，保持不变</translation>
    </message>
</context>
<context>
    <name>models::KeyFile</name>
    <message>
        <source>The key file was made by a newer version of the program. It was left as it is. Install the newer version.</source>
        <translation>密钥文件由较新版本的程序生成，已原样保留。请安装新版本。</translation>
    </message>
    <message>
        <source>This account already has a key on this computer. Nothing was changed.</source>
        <translation>这个账户在本机已有密钥，没有改动。</translation>
    </message>
    <message>
        <source>The recovery key of the organisation is not valid. No account was set up. Tell the administrator of the server.</source>
        <translation>机构的恢复密钥无效，没有建立账户。请告知服务器管理员。</translation>
    </message>
    <message>
        <source>The system keychain does not give the key of this account. The data is kept. Unlock the keychain and try again, or sign in online.</source>
        <translation>系统密钥串没有给出这个账户的密钥，资料都在。请解锁密钥串后再试，或联网登录。</translation>
    </message>
    <message>
        <source>The password is not right. The data is kept. Try again, or sign in online to set a new one.</source>
        <translation>密码不对，资料都在。请再试，或联网登录重设密码。</translation>
    </message>
    <message>
        <source>This key belongs to another account. The password was not changed.</source>
        <translation>这个密钥属于别的账户，密码没有修改。</translation>
    </message>
    <message>
        <source>There is not enough memory to check the password. Nothing was changed. Close other programs and try again.</source>
        <translation>内存不足，无法核对密码，没有改动。请关闭其他程序后再试。</translation>
    </message>
    <message>
        <source>The key could not be recovered: it was sealed for another organisation, or is damaged. Nothing was changed.</source>
        <translation>密钥无法恢复：它是为别的机构密封的，或已损坏。没有改动。</translation>
    </message>
    <message>
        <source>The key file of this account is damaged, and nothing opens the data here without it. %1</source>
        <translation>这个账户的密钥文件已损坏，没有它就打不开这里的资料。%1</translation>
    </message>
    <message>
        <source>The administrator ended your access on this computer, and the key of this account was locked away. What was entered here is kept, and only your organisation can open it. If you are given the access again, your password opens it in the desktop where there is a network.</source>
        <translation>管理员结束了你在本机的使用权限，该账户的密钥已封存。在此录入的内容仍然保留，只有本单位能够打开。若权限恢复，联网后在桌面程序中用密码即可重新打开。</translation>
    </message>
    <message>
        <source>The key file of this account is missing, and nothing opens the data here without it. %1</source>
        <translation>该账户的密钥文件缺失，没有它就无法打开本机数据。%1</translation>
    </message>
</context>
<context>
    <name>models::KeychainStore</name>
    <message>
        <source>The program was closed. Nothing was changed.</source>
        <translation>程序已关闭，没有改动。</translation>
    </message>
    <message>
        <source>The system keychain does not know this account. The data is kept. Sign in online once.</source>
        <translation>系统密钥串中没有这个账户，资料都在。请联网登录一次。</translation>
    </message>
    <message>
        <source>The system keychain was not unlocked. The data is kept. Try again and allow it.</source>
        <translation>系统密钥串没有解锁，资料都在。请再试并允许解锁。</translation>
    </message>
    <message>
        <source>The system keychain is missing or locked. The data is kept. Unlock it and try again.</source>
        <translation>没有系统密钥串或已锁定，资料都在。请解锁后再试。</translation>
    </message>
    <message>
        <source>The system keychain does not answer. The data is kept. Unlock it and try again.</source>
        <translation>系统密钥串没有响应，资料都在。请解锁后再试。</translation>
    </message>
</context>
<context>
    <name>models::MeasureReport</name>
    <message>
        <source>  left out: %1 (%2), first in line %3</source>
        <translation>  未计入：%1（%2），首见于第 %3 行</translation>
    </message>
    <message>
        <source>  %1: share %2, headcount %3, gap %4, adds %5 of the headcount</source>
        <translation>  %1：人口占比 %2，贫困率 %3，贫困差距 %4，占贫困人口 %5</translation>
    </message>
    <message>
        <source>The poverty line must be above zero.</source>
        <translation>贫困线必须大于零。</translation>
    </message>
    <message>
        <source>Observations      %1</source>
        <translation>观测数          %1</translation>
    </message>
    <message>
        <source>Negative incomes  %1, kept as they are</source>
        <translation>负收入          %1，按原值计入</translation>
    </message>
    <message>
        <source>Population        %1</source>
        <translation>人口            %1</translation>
    </message>
    <message>
        <source>Median, mean      %1, %2</source>
        <translation>中位数、平均数  %1、%2</translation>
    </message>
    <message>
        <source>Poverty line      %1</source>
        <translation>贫困线          %1</translation>
    </message>
    <message>
        <source>Headcount ratio   %1</source>
        <translation>贫困发生率      %1</translation>
    </message>
    <message>
        <source>Poverty gap       %1</source>
        <translation>贫困差距指数    %1</translation>
    </message>
    <message>
        <source>Poverty severity  %1</source>
        <translation>贫困强度指数    %1</translation>
    </message>
    <message>
        <source>Sen, SST          %1, %2</source>
        <translation>Sen、SST 指数   %1、%2</translation>
    </message>
    <message>
        <source>Gini              %1</source>
        <translation>基尼系数        %1</translation>
    </message>
    <message>
        <source>not defined</source>
        <translation>无定义</translation>
    </message>
    <message>
        <source>To lift all poor  %1</source>
        <translation>全部脱贫所需    %1</translation>
    </message>
    <message>
        <source>Poor is who has less than the line. Unit of analysis: the person; a row counts as many persons as its weight.</source>
        <translation>收入低于贫困线者为贫困。分析单位为人；一行按其权数计人数。</translation>
    </message>
    <message>
        <source>Quantiles: the first income whose cumulated weight exceeds the share; on an exact share the mean of it and the next.</source>
        <translation>分位数：累计权数首次超过该比例的收入；恰好等于时取它与下一个的平均。</translation>
    </message>
    <message>
        <source>None of the %1 rows can be measured: %2. Check the names of the columns.</source>
        <translation>%1 行中没有一行可以测算：%2。请检查列名。</translation>
    </message>
</context>
<context>
    <name>models::Migrations</name>
    <message>
        <source>The data file could not be brought up to date: some records refer to others that are missing. The file was left as it was. Please report this with the log.</source>
        <translation>资料文件未能升级：有些记录指向缺失的记录。文件保持原样。请附日志报告。</translation>
    </message>
    <message>
        <source>This data file was made by a newer version of the program. It was left as it is. Update the program on this computer.</source>
        <translation>资料文件由较新版本的程序生成，已原样保留。请升级本机的程序。</translation>
    </message>
    <message>
        <source>This data file was made by a trial version of the program and cannot be read by this one. It was left as it is. Open it with the version that made it, let it send what is unsent, then sign in anew here.</source>
        <translation>这个数据文件由程序的试用版本建立，本版本不能读取，文件保持原样。请用原来的版本打开，把待上传的修改上传后，再在这里重新登录。</translation>
    </message>
    <message>
        <source>This data file is of an earlier version of the program. It was left as it is. Open the account once in the program, which brings it up to date.</source>
        <translation>这个数据文件由较早的程序版本建立，文件保持原样。请在程序中打开一次此账号，它会自动更新。</translation>
    </message>
</context>
<context>
    <name>models::PackedFile</name>
    <message>
        <source>The file holds more data than can be read at once. Nothing was changed.</source>
        <translation>文件内容过多，无法一次读取，没有改动。</translation>
    </message>
    <message>
        <source>The packed file is damaged or incomplete. Nothing was changed. Please fetch it again.</source>
        <translation>压缩文件已损坏或不完整，没有改动。请重新取得。</translation>
    </message>
</context>
<context>
    <name>models::SchemaReport</name>
    <message>
        <source>required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>personal</source>
        <translation>个人信息</translation>
    </message>
    <message>
        <source>codes: %1</source>
        <translation>代码：%1</translation>
    </message>
    <message>
        <source>group %1</source>
        <translation>合并组 %1</translation>
    </message>
    <message>
        <source>There is no record type “%1”.</source>
        <translation>没有记录类型“%1”。</translation>
    </message>
    <message>
        <source>given by the server</source>
        <translation>由服务器给出</translation>
    </message>
    <message>
        <source>written by %1</source>
        <translation>由 %1 填写</translation>
    </message>
</context>
<context>
    <name>models::UnreadableFile</name>
    <message>
        <source>There is no file “%1”.</source>
        <translation>没有“%1”这个文件。</translation>
    </message>
    <message>
        <source>“%1” is a folder and not a file.</source>
        <translation>“%1”是文件夹，不是文件。</translation>
    </message>
    <message>
        <source>You may not read the file “%1”.</source>
        <translation>没有权限读取文件“%1”。</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read. Perhaps another program holds it, or its drive was taken out.</source>
        <translation>无法读取文件“%1”，可能被其他程序占用，或所在的盘已拔出。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>资料没有变动。</translation>
    </message>
</context>
<context>
    <name>syncing::AccountFolder</name>
    <message>
        <source>The folder for this account could not be written. Nothing was changed; check the disk and try again.</source>
        <translation>这个账户的文件夹无法写入，没有改动。请检查磁盘后再试。</translation>
    </message>
    <message>
        <source>There is no account in this folder.</source>
        <translation>这个文件夹中没有账户。</translation>
    </message>
    <message>
        <source>This account is already on this computer. Unlock it with its password. If it says that something is damaged, sign in here with the very password that unlocks it.</source>
        <translation>这个账户已在本机，请用密码解锁。如果解锁时提示已损坏，请在这里用解锁时的那个密码登录。</translation>
    </message>
    <message>
        <source>The account&apos;s card is damaged. Its data is untouched. %1</source>
        <translation>账户卡片已损坏，资料没有改动。%1</translation>
    </message>
</context>
<context>
    <name>syncing::AccountUnlock</name>
    <message numerus="yes">
        <source>The password was wrong too often. Try again in %n minute(s). Everything entered is kept.</source>
        <translation>
            <numerusform>密码错误次数太多，请 %n 分钟后再试。录入的内容都保留着。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncing::CertificateProbe</name>
    <message>
        <source>The server cannot be reached. Check the address and the connection, then try again.</source>
        <translation>连不上服务器。请检查地址和网络后再试。</translation>
    </message>
</context>
<context>
    <name>syncing::Enrolment</name>
    <message>
        <source>The server cannot be reached. No account was set up; try again where there is a network.</source>
        <translation>无法连接服务器。没有建立账户；请在有网络的地方重试。</translation>
    </message>
    <message>
        <source>The server shows the certificate %1, not %2. No account was set up, and the password was not sent. Ask its operator which one is right.</source>
        <translation>服务器出示的证书是 %1，而不是 %2。没有建立账户，也没有发送密码。请向服务器管理人员确认哪一个正确。</translation>
    </message>
</context>
<context>
    <name>syncing::HttpTransport</name>
    <message>
        <source>This is not the server that this computer signed in to: its certificate is another one. Nothing was sent and everything is kept here. Ask the administrator.</source>
        <translation>这不是本机登录过的服务器：证书不同。没有发送任何内容，资料都在本机。请询问管理员。</translation>
    </message>
    <message>
        <source>The server cannot be reached. Everything is kept on this computer and will be sent later.</source>
        <translation>连不上服务器。资料都在本机，稍后会上传。</translation>
    </message>
</context>
<context>
    <name>syncing::PasswordChange</name>
    <message>
        <source>%1 The password was not changed.</source>
        <translation>%1密码没有修改。</translation>
    </message>
    <message>
        <source>The server cannot be reached. The password was not changed; try again where there is a network.</source>
        <translation>联系不上服务器，密码没有修改；请在有网络的地方再试。</translation>
    </message>
    <message>
        <source>The server has the new password, but it could not be written on this computer: here the old one still opens your data. Use &quot;Forgotten password&quot; with the new one to set it here too.</source>
        <translation>服务器已改为新密码，但没能写入本机：在这里仍用旧密码打开。请在“忘记密码”中输入新密码，本机就会一并改过来。</translation>
    </message>
</context>
<context>
    <name>syncing::Recovery</name>
    <message>
        <source>%1 Everything you entered is kept on this computer.</source>
        <translation>%1录入的资料都在本机。</translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong passwords. Try again in %n minute(s).</source>
        <translation>
            <numerusform>密码错误次数过多，请 %n 分钟后再试。</numerusform>
        </translation>
    </message>
    <message>
        <source>The server cannot be reached, and without it the password cannot be set anew. Everything you entered is kept on this computer. Try again where there is a network.</source>
        <translation>联系不上服务器，无法重设密码。录入的资料都在本机，请在有网络的地方再试。</translation>
    </message>
</context>
<context>
    <name>views::AccountCard</name>
    <message>
        <source>%1, %2</source>
        <translation>%1·%2</translation>
    </message>
</context>
<context>
    <name>views::AnalysisPage</name>
    <message>
        <source>%1, share</source>
        <translation>%1，占比</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Picture (*.png);;Drawing (*.svg);;Table (*.csv)</source>
        <translation>图片 (*.png);;矢量图 (*.svg);;表格 (*.csv)</translation>
    </message>
    <message>
        <source>&lt;b&gt;Exported.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;已导出。&lt;/b&gt;%1</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>Causes of poverty</source>
        <translation>致贫原因</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Main cause</source>
        <translation>主要原因</translation>
    </message>
    <message>
        <source>All mentions</source>
        <translation>任一提及</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>按人口</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>统计口径</translation>
    </message>
    <message>
        <source>Main cause and any mention</source>
        <translation>主要原因与任一提及</translation>
    </message>
    <message>
        <source>main</source>
        <translation>主要</translation>
    </message>
    <message>
        <source>mention</source>
        <translation>提及</translation>
    </message>
    <message>
        <source>No causes to count yet</source>
        <translation>还没有可统计的致贫原因</translation>
    </message>
    <message>
        <source>As soon as a household has its main cause entered, it is counted here.</source>
        <translation>有农户填了主要致贫原因，就会计入这里。</translation>
    </message>
    <message>
        <source>By cause</source>
        <translation>按原因</translation>
    </message>
    <message>
        <source>By village</source>
        <translation>按村</translation>
    </message>
    <message>
        <source>The table below</source>
        <translation>下方表格</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Which causes are objective, which are subjective</source>
        <translation>哪些原因属客观，哪些属主观</translation>
    </message>
    <message>
        <source>Export the analysis of causes</source>
        <translation>导出致贫原因分析</translation>
    </message>
    <message>
        <source>Print the analysis of causes</source>
        <translation>打印致贫原因分析</translation>
    </message>
</context>
<context>
    <name>views::BarView</name>
    <message>
        <source>%1: main cause %2, any mention %3</source>
        <translation>%1：主要原因 %2，任一提及 %3</translation>
    </message>
</context>
<context>
    <name>views::BrandPanel</name>
    <message>
        <source>Hemai</source>
        <translation>禾脉</translation>
    </message>
    <message>
        <source>Household survey and analysis for targeted poverty alleviation</source>
        <translation>精准扶贫入户登记与分析</translation>
    </message>
    <message>
        <source>Survey, check and print without a network</source>
        <translation>没有网络也能登记、核对、打印</translation>
    </message>
    <message>
        <source>Nothing is lost in a power cut: every step is kept as a draft</source>
        <translation>断电不丢：每一步都自动保存草稿</translation>
    </message>
    <message>
        <source>ID numbers and phones are stored encrypted on this computer</source>
        <translation>身份证号、电话在本机加密存放</translation>
    </message>
    <message>
        <source>Version %1, demonstration data</source>
        <translation>版本 %1·演示数据</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
</context>
<context>
    <name>views::CalendarPopup</name>
    <message>
        <source>Previous month (PgUp)</source>
        <translation>上个月（PgUp）</translation>
    </message>
    <message>
        <source>Next month (PgDn)</source>
        <translation>下个月（PgDn）</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
</context>
<context>
    <name>views::CandidateCard</name>
    <message>
        <source>Value %1: %2 %3, %4</source>
        <translation>值 %1：%2 %3，%4</translation>
    </message>
    <message>
        <source>%1 (me)</source>
        <translation>%1（我）</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name, role</comment>
        <translation>%1·%2</translation>
    </message>
    <message>
        <source>%1 (offline)</source>
        <translation>%1（离线）</translation>
    </message>
    <message>
        <source>Value %1</source>
        <translation>值 %1</translation>
    </message>
    <message>
        <source>%1 to before</source>
        <translation>比原值 %1</translation>
    </message>
</context>
<context>
    <name>views::CaseHeader</name>
    <message>
        <source>no. %1</source>
        <translation>户编号 %1</translation>
    </message>
    <message>
        <source>provisional no. %1</source>
        <translation>临时编号 %1</translation>
    </message>
    <message>
        <source>no number yet</source>
        <translation>还没有编号</translation>
    </message>
    <message>
        <source>New household</source>
        <translation>新建农户</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Submit for review</source>
        <translation>提交审核</translation>
    </message>
    <message>
        <source>Out of review, to work on it</source>
        <translation>退出审核，继续填写</translation>
    </message>
    <message>
        <source>Print the form</source>
        <translation>打印登记表</translation>
    </message>
    <message>
        <source>Save the household</source>
        <translation>保存这一户</translation>
    </message>
    <message>
        <source>Take the household back out of review</source>
        <translation>从审核中撤回这一户</translation>
    </message>
    <message>
        <source>Submit the household for review</source>
        <translation>把这一户提交审核</translation>
    </message>
</context>
<context>
    <name>views::CaseSession</name>
    <message>
        <source> Please check; if it is so, explain it.</source>
        <translation>请核对；属实则填写说明。</translation>
    </message>
</context>
<context>
    <name>views::CauseSheet</name>
    <message>
        <source>main cause (households)</source>
        <translation>主要原因（户）</translation>
    </message>
    <message>
        <source>any mention (households)</source>
        <translation>任一提及（户）</translation>
    </message>
    <message>
        <source>Demonstration data.</source>
        <translation>演示数据。</translation>
    </message>
</context>
<context>
    <name>views::CauseSlices</name>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>All causes mentioned</source>
        <translation>任一提及的致贫原因</translation>
    </message>
    <message>
        <source>Persons by main cause</source>
        <translation>按主要致贫原因的人口</translation>
    </message>
    <message>
        <source>Main causes of poverty</source>
        <translation>主要致贫原因</translation>
    </message>
    <message>
        <source>mentions</source>
        <translation>次提及</translation>
    </message>
    <message>
        <source>persons</source>
        <translation>人</translation>
    </message>
    <message>
        <source>households</source>
        <translation>户</translation>
    </message>
    <message>
        <source>% of mentions</source>
        <translation>占提及</translation>
    </message>
    <message>
        <source>% of persons</source>
        <translation>占人口</translation>
    </message>
    <message>
        <source>% of households</source>
        <translation>占户数</translation>
    </message>
</context>
<context>
    <name>views::CauseTable</name>
    <message>
        <source>Cause</source>
        <translation>致贫原因</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Main cause</source>
        <translation>主要原因（户）</translation>
    </message>
    <message>
        <source>Any mention</source>
        <translation>任一提及（户）</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人口（人）</translation>
    </message>
    <message>
        <source>Net per head (yuan)</source>
        <translation>人均纯收入（元）</translation>
    </message>
    <message>
        <source>Below the line</source>
        <translation>低于贫困线（户）</translation>
    </message>
    <message>
        <source>Income known of %1 of %2 households, %3 of %4 persons</source>
        <translation>已知收入：%1 户（共 %2 户）、%3 人（共 %4 人）</translation>
    </message>
</context>
<context>
    <name>views::CauseTables</name>
    <message>
        <source>Causes of poverty</source>
        <translation>致贫原因</translation>
    </message>
    <message>
        <source>Causes of poverty by village</source>
        <translation>各村致贫原因</translation>
    </message>
</context>
<context>
    <name>views::CertificateDialog</name>
    <message>
        <source>Another certificate</source>
        <translation>证书已变</translation>
    </message>
    <message>
        <source>The server at %1 shows another certificate than the one that this account knows. Perhaps it was set up anew; perhaps somebody else answers in its place. Nothing was sent to it, and nothing is lost.</source>
        <translation>%1 的服务器出示的证书与此账户所知的不同。可能是服务器重新部署过，也可能是别人冒充它在应答。没有向它发送任何内容，资料也没有丢失。</translation>
    </message>
    <message>
        <source>Ask the administrator for the fingerprint of the server and compare it with the one shown now. Use it only if they are the same.</source>
        <translation>请向管理员索取服务器的指纹，与现在出示的逐组核对。完全一致才可使用。</translation>
    </message>
    <message>
        <source>They match: use the new certificate</source>
        <translation>核对一致，使用新证书</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>暂不更换</translation>
    </message>
</context>
<context>
    <name>views::CodeEditor</name>
    <message>
        <source>Type the digits, Enter for the next field</source>
        <translation>键入数字选择，Enter 下一项</translation>
    </message>
    <message>
        <source>Searching “%1”, Enter takes it</source>
        <translation>查找“%1”，回车选定</translation>
    </message>
</context>
<context>
    <name>views::CodeSetEditor</name>
    <message>
        <source>Digits or Space add and take away, Enter goes on</source>
        <translation>数字或空格增减，Enter 到下一项</translation>
    </message>
</context>
<context>
    <name>views::CommandPalette</name>
    <message>
        <source>A person by name, pinyin, initials, end of ID, phone; or a command</source>
        <translation>姓名、拼音、首字母、证件尾号、电话，或命令</translation>
    </message>
    <message>
        <source>A command, by its words, pinyin or initials</source>
        <translation>命令：文字、拼音或首字母</translation>
    </message>
    <message>
        <source>Search people and commands</source>
        <translation>查找人和命令</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>Nobody and no command is called so. Type less of it.</source>
        <translation>没有这样的人，也没有这样的命令。请少输几个字再试。</translation>
    </message>
</context>
<context>
    <name>views::CommentCard</name>
    <message>
        <source>Settled</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>%1 (me)</source>
        <translation>%1（我）</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>收回</translation>
    </message>
</context>
<context>
    <name>views::CommentPanel</name>
    <message>
        <source>Comments %1</source>
        <translation>批注 %1</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>No comments yet. Choose a field and press F4.</source>
        <translation>还没有批注。请选一项，按 F4。</translation>
    </message>
    <message>
        <source>Choose a field to comment on</source>
        <translation>请先选要批注的一项</translation>
    </message>
    <message>
        <source>Comment on %1</source>
        <translation>给 %1 写批注</translation>
    </message>
    <message>
        <source>Check original</source>
        <translation>请核对原件</translation>
    </message>
    <message>
        <source>Add photo</source>
        <translation>请补照片</translation>
    </message>
    <message>
        <source>Say why</source>
        <translation>请填说明</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加批注</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too many; shorten it first.</source>
        <translation>
            <numerusform>超出 %n 个字，请先缩短。</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <comment>between a sentence and a phrase</comment>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>views::ConflictPanel</name>
    <message>
        <source>empty</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who, when</comment>
        <translation>%1 %2 登记</translation>
    </message>
    <message>
        <source>Choose a value</source>
        <translation>请选一个值</translation>
    </message>
    <message>
        <source>Use own value</source>
        <translation>采用另填的值</translation>
    </message>
    <message>
        <source>Use value %1</source>
        <translation>采用值 %1</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Open this household</source>
        <translation>打开这户</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>修改之前</translation>
    </message>
    <message>
        <source>%1  Neither, use:</source>
        <translation>%1  都不对，另填：</translation>
    </message>
    <message>
        <source>Own value</source>
        <translation>另填的值</translation>
    </message>
    <message>
        <source>Reason (goes into the history)</source>
        <translation>理由（写入修改记录）</translation>
    </message>
    <message>
        <source>for example: measured on site with the owner</source>
        <translation>例如：电话问过户主，以实际测量为准</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>confirm</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Pass to the coordinator</source>
        <translation>转给协调员</translation>
    </message>
    <message>
        <source>shown now</source>
        <translation>现在显示</translation>
    </message>
    <message>
        <source>Different values were written here, each before the other had been seen. All are kept: choose one, the rest stays in the history.</source>
        <translation>这里写入过不同的值，写的时候都还没看到另一个。所有的值都保留着，请选一个，其余留在修改记录里。</translation>
    </message>
    <message>
        <source>Different values were written here, each before the other had been seen. All are kept until somebody of the village or a coordinator chooses one.</source>
        <translation>这里写入过不同的值，写的时候都还没看到另一个。所有的值都保留着，等本村人员或协调员选定。</translation>
    </message>
</context>
<context>
    <name>views::DonutView</name>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
    </message>
</context>
<context>
    <name>views::EditorText</name>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>This is not a date. Expected: 2001-08-14.</source>
        <translation>这不是日期，应如 2001-08-14。</translation>
    </message>
    <message>
        <source>This is not a month. Expected: 2014-03.</source>
        <translation>这不是年月，应如 2014-03。</translation>
    </message>
    <message>
        <source>This is not a year. Expected: 2020.</source>
        <translation>这不是年份，应如 2020。</translation>
    </message>
    <message numerus="yes">
        <source>This is not an amount. Expected: digits with at most %n decimal places.</source>
        <translation>
            <numerusform>这不是数值，应为数字，最多 %n 位小数。</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not a whole number.</source>
        <translation>这不是整数。</translation>
    </message>
    <message numerus="yes">
        <source>At most %n decimal places.</source>
        <translation>
            <numerusform>最多 %n 位小数。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no code %1 in this list.</source>
        <translation>代码 %1 不存在。</translation>
    </message>
    <message numerus="yes">
        <source>%1 characters are too many, at most %n. Shorten it; until then it is kept as a draft.</source>
        <translation>
            <numerusform>最多 %n 个字，现有 %1 个。请缩短；在此之前只存为草稿。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::EnrolForm</name>
    <message>
        <source>Please fill in this field.</source>
        <translation>请填写这一项。</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>正在登录…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>First sign-in on this computer</source>
        <translation>在这台电脑上首次登录</translation>
    </message>
    <message>
        <source>A network is needed this once. Afterwards the account works offline on this computer.</source>
        <translation>只有这一次需要网络，以后这个账户可在本机离线使用。</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>for example hemai.example.cn</source>
        <translation>例如 hemai.example.cn</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Accounts of this computer</source>
        <translation>本机账户</translation>
    </message>
    <message>
        <source>This server is new to this computer. Compare its fingerprint with the one from your administrator; nothing has been sent yet.</source>
        <translation>这台电脑第一次连接此服务器。请与管理员给的指纹核对；现在还没有发送任何资料。</translation>
    </message>
    <message>
        <source>It is the same</source>
        <translation>一致，继续</translation>
    </message>
    <message>
        <source>It differs, stop</source>
        <translation>不一致，停止</translation>
    </message>
    <message>
        <source>Careful: another account of this computer knows this server by another fingerprint. Ask your administrator which one is right; nothing has been sent yet.</source>
        <translation>请注意：这台电脑上的另一个账户所知的此服务器指纹与这个不同。请向管理员确认哪一个正确；现在还没有发送任何资料。</translation>
    </message>
    <message>
        <source>The one shown now is right</source>
        <translation>现在出示的正确</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>views::FieldHelp</name>
    <message>
        <source>Length, date and check digit must be right. Birth date and sex are filled in from it. Nobody else may have the same number.</source>
        <translation>位数、日期和校验码都要对。出生日期和性别由它得出。不能与别人的号码相同。</translation>
    </message>
    <message>
        <source>Must agree with the document number.</source>
        <translation>要与证件号码一致。</translation>
    </message>
    <message>
        <source>Parents and children are compared by their ages.</source>
        <translation>会核对父母与子女的年龄差。</translation>
    </message>
    <message>
        <source>Each household has exactly one head and at most one spouse.</source>
        <translation>每户只有一个户主，最多一个配偶。</translation>
    </message>
    <message>
        <source>Either this or the school status is filled in, not both.</source>
        <translation>与“在校生状况”只填一项。</translation>
    </message>
    <message>
        <source>Either this or the education is filled in, not both.</source>
        <translation>与“文化程度”只填一项。</translation>
    </message>
    <message>
        <source>Needed from 16 to 65; below 16 there is no labour.</source>
        <translation>16 至 65 岁必填；不满 16 岁没有劳动力。</translation>
    </message>
    <message>
        <source>Goes together with the months worked.</source>
        <translation>与“务工时间”一起填。</translation>
    </message>
    <message>
        <source>Goes together with the place of work.</source>
        <translation>与“务工区域”一起填。</translation>
    </message>
    <message>
        <source>The one cause that counts most. It is compared with what the members&apos; data say.</source>
        <translation>最主要的一个致贫原因。会与成员情况核对。</translation>
    </message>
    <message>
        <source>Not the main cause again, and none twice.</source>
        <translation>不能与主要致贫原因相同，也不能重复。</translation>
    </message>
    <message>
        <source>Of the whole household in the whole year. Unlikely amounts are asked about.</source>
        <translation>全家全年的合计。金额不寻常时会请你核对。</translation>
    </message>
    <message>
        <source>What the business cost: seed, fodder, fertiliser. It is taken off the income.</source>
        <translation>生产经营的支出，如种子、饲料、化肥，从收入中扣除。</translation>
    </message>
    <message>
        <source>Is compared with the kind of the household.</source>
        <translation>会与农户属性核对。</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>从 %1 到 %2。</translation>
    </message>
    <message>
        <source>At least %1.</source>
        <translation>不少于 %1。</translation>
    </message>
    <message>
        <source>At most %1.</source>
        <translation>不超过 %1。</translation>
    </message>
    <message>
        <source>1 yes, 2 no.</source>
        <translation>1 是，2 否。</translation>
    </message>
    <message>
        <source>Type the code, or letters of its pinyin. Alt+↓ opens the list.</source>
        <translation>输代码，或输拼音字母。按 Alt+↓ 打开列表。</translation>
    </message>
    <message numerus="yes">
        <source>Type the codes one after the other, at most %n.</source>
        <translation>
            <numerusform>依次输入代码，最多 %n 个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n character(s).</source>
        <translation>
            <numerusform>最多 %n 个字。</numerusform>
        </translation>
    </message>
    <message>
        <source>Must be filled in before the case is handed in.</source>
        <translation>提交前必须填写。</translation>
    </message>
    <message>
        <source>May stay empty if it does not apply.</source>
        <translation>不适用时可以不填。</translation>
    </message>
    <message>
        <source>Enter goes on, Shift+Enter back. F3 shows the history of the field, F4 comments on it, F7 takes last year&apos;s value, F8 goes to the next problem.</source>
        <translation>回车到下一栏，Shift+回车到上一栏。F3 看修改记录，F4 写批注，F7 取上年的值，F8 到下一个问题。</translation>
    </message>
    <message>
        <source>What is typed</source>
        <translation>怎么填</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Personal</source>
        <translation>个人信息</translation>
    </message>
    <message>
        <source>Masked on prints; only those see it who work in this village.</source>
        <translation>打印时打星号，只有在本村工作的人能看到。</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>For example %1.</source>
        <translation>例如 %1。</translation>
    </message>
</context>
<context>
    <name>views::FieldKeys</name>
    <message>
        <source>Here the case is only read; comments are written on the review page.</source>
        <translation>这里只能查看；批注请在审核页填写。</translation>
    </message>
    <message>
        <source>Choose the field to comment on, then press F4.</source>
        <translation>请先选中要批注的项，再按 F4。</translation>
    </message>
    <message>
        <source>F7 takes last year&apos;s amount of a line of the income sheet (E).</source>
        <translation>F7 用于收入表（E）：带入该行上年的金额。</translation>
    </message>
    <message>
        <source>There is no amount of last year to take for this line.</source>
        <translation>这一行没有可带入的上年金额。</translation>
    </message>
</context>
<context>
    <name>views::FieldRemarks</name>
    <message>
        <source>Explanation, kept although the warning has gone</source>
        <translation>说明（提醒已消除，内容保留）</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>Comment for the reviewer</source>
        <translation>给审核人的批注</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Different values were written here. All are kept.</source>
        <translation>这一项写入过不同的值，都保留着。</translation>
    </message>
    <message numerus="yes">
        <source>(%n more after this one)</source>
        <translation>
            <numerusform>（后面还有 %n 条）</numerusform>
        </translation>
    </message>
    <message>
        <source>Explanation of what stood here before: change it, or press Enter in it if it still holds</source>
        <translation>这是针对原来内容的说明：请修改；若仍然属实，在框内按 Enter</translation>
    </message>
    <message>
        <source>Explanation of what stood here before</source>
        <translation>针对原来内容的说明</translation>
    </message>
</context>
<context>
    <name>views::FingerprintQuestion</name>
    <message>
        <source>Known until now</source>
        <translation>原来的指纹</translation>
    </message>
    <message>
        <source>Shown now</source>
        <translation>现在出示的指纹</translation>
    </message>
</context>
<context>
    <name>views::FormProblems</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>views::GroupingDialog</name>
    <message>
        <source>Grouping of causes</source>
        <translation>致贫原因分组</translation>
    </message>
    <message>
        <source>Everybody who reads the analysis sees this grouping after the next sync. It changes no household.</source>
        <translation>下次同步后，所有查看分析的人都会看到这个分组。农户资料不受影响。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save the grouping</source>
        <translation>保存分组</translation>
    </message>
</context>
<context>
    <name>views::HandInCheck</name>
    <message numerus="yes">
        <source>&lt;b&gt;%n error(s) are to be corrected before it is handed in.&lt;/b&gt; F8 goes on to the next.</source>
        <translation>
            <numerusform>&lt;b&gt;提交审核前还有 %n 处错误要更正。&lt;/b&gt;F8 到下一处。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n warning(s) want an explanation before it is handed in.&lt;/b&gt; Check each; if it is so, write why under it. F8 goes on to the next.</source>
        <translation>
            <numerusform>&lt;b&gt;还有 %n 处提醒要填写说明，才能提交。&lt;/b&gt;请逐处核对；属实则在下面写明原因。按 F8 到下一处。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n comment(s) are not answered yet.&lt;/b&gt; Correct the field or leave it as it is, press Settled at the comment (F4), then hand in. F8 goes on to the next.</source>
        <translation>
            <numerusform>&lt;b&gt;还有 %n 条批注没有回应。&lt;/b&gt;更正该项或保持原样，在批注处按“已处理”（F4），再提交审核。按 F8 到下一处。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::HelpPanel</name>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>全部按键</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
</context>
<context>
    <name>views::HistoryDialog</name>
    <message>
        <source>History of the field</source>
        <translation>字段修改记录</translation>
    </message>
    <message>
        <source>Choose a change</source>
        <translation>选择一条</translation>
    </message>
    <message>
        <source>Back to the field</source>
        <translation>回到字段</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The rest comes with a connection to the server.</source>
        <translation>其余的要连上服务器才能看到。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Only what was written on this computer.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;这里只有本机填写的记录。&lt;/b&gt;%1</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>正在向服务器查询…</translation>
    </message>
    <message>
        <source>Nothing was ever entered in this field.</source>
        <translation>这个字段从未填写过。</translation>
    </message>
    <message>
        <source>Nothing was entered in this field here.</source>
        <translation>本机没有填写过这个字段。</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s), the newest first.</source>
        <translation>
            <numerusform>共 %n 条记录，新的在前。</numerusform>
        </translation>
    </message>
    <message>
        <source>Left empty by %1 and never changed since.</source>
        <translation>由 %1 留空，此后从未修改。</translation>
    </message>
    <message>
        <source>Entered once by %1 and never changed since.</source>
        <translation>由 %1 填写一次，此后从未修改。</translation>
    </message>
    <message>
        <source>Written without a connection; it reached the server on %1.</source>
        <translation>离线填写，%1 上传到服务器。</translation>
    </message>
    <message>
        <source>Others had written another value; both were kept until somebody chose.</source>
        <translation>别人填了另一个值；两个值都保留，直到有人选定。</translation>
    </message>
    <message>
        <source>A later value had reached the server before; this one was not shown.</source>
        <translation>更新的值先到了服务器，这个值没有采用。</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>理由：%1</translation>
    </message>
</context>
<context>
    <name>views::HistoryTable</name>
    <message>
        <source>the server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>%1 (me)</source>
        <translation>%1（我）</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>first entry</source>
        <translation>首次填写</translation>
    </message>
    <message>
        <source>not known here</source>
        <translation>本机不知道</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>有冲突</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>已选定</translation>
    </message>
    <message>
        <source>came too late</source>
        <translation>未采用</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>待上传</translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>未被接受</translation>
    </message>
    <message>
        <source>Written on</source>
        <translation>填写时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>填写人</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>填写的值</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原来的值</translation>
    </message>
</context>
<context>
    <name>views::HouseholdCell</name>
    <message>
        <source>member %1</source>
        <translation>成员%1</translation>
    </message>
    <message>
        <source>Changed</source>
        <comment>after approval</comment>
        <translation>有改动</translation>
    </message>
</context>
<context>
    <name>views::HouseholdForm</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;Somebody else changed this household.&lt;/b&gt; %n field(s) that you edited keep your text.</source>
        <translation>
            <numerusform>&lt;b&gt;有人改了这户。&lt;/b&gt;改过的 %n 项仍保留所填的内容。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;Updated.&lt;/b&gt; %n field(s) were changed elsewhere and are shown as they are now.</source>
        <translation>
            <numerusform>&lt;b&gt;已更新。&lt;/b&gt;有 %n 项在别处改过，现在显示的是最新内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>Next problem F8</source>
        <translation>下一个问题 F8</translation>
    </message>
    <message>
        <source>Add a member</source>
        <translation>添加家庭成员</translation>
    </message>
    <message>
        <source>History of this field</source>
        <translation>查看此项的历史</translation>
    </message>
    <message>
        <source>Comment on this field</source>
        <translation>对此项写批注</translation>
    </message>
    <message>
        <source>Take last year&apos;s value</source>
        <translation>带入上年的值</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>下一个问题</translation>
    </message>
    <message>
        <source>&lt;b&gt;The server has not taken all of this household.&lt;/b&gt; It is kept here. The sync page tells why and what to do.</source>
        <translation>&lt;b&gt;这一户还有内容未被服务器接受。&lt;/b&gt;内容仍保存在本机；同步页说明原因和处理办法。</translation>
    </message>
    <message>
        <source>Enter another household</source>
        <translation>再登记一户</translation>
    </message>
    <message>
        <source>&lt;b&gt;Your role in this village is another one now.&lt;/b&gt; The household can be read and not changed. What you typed and did not save is kept on this computer as a draft.</source>
        <translation>&lt;b&gt;你在这个村的角色已变更。&lt;/b&gt;这一户可以查看，不能修改。已填写还没保存的内容作为草稿留在本机。</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;Somebody else wrote here too.&lt;/b&gt; %n field(s) hold different values now: one is shown, all are kept. The choice is on the sync page.</source>
        <translation>
            <numerusform>&lt;b&gt;别人也写了这里。&lt;/b&gt;有 %n 项现在有不同的值：显示其中一个，全部保留。请在“同步”页选择。</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop what is not saved</source>
        <translation>放弃未保存的内容</translation>
    </message>
    <message>
        <source>This household was never saved, so there is nothing to go back to.</source>
        <translation>这一户还没有保存过，没有可以恢复的内容。</translation>
    </message>
    <message>
        <source>Nothing is unsaved here.</source>
        <translation>这里没有未保存的内容。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Drop what you typed since the last save?&lt;/b&gt; The form goes back to what is saved; what is dropped cannot be had back.</source>
        <translation>&lt;b&gt;放弃上次保存以后填写的内容？&lt;/b&gt;登记表恢复到已保存的内容，放弃的内容无法找回。</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>The new person</source>
        <translation>新成员</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 was dropped.&lt;/b&gt;</source>
        <translation>&lt;b&gt;已移除%1。&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>放回</translation>
    </message>
    <message>
        <source>Find another household</source>
        <translation>查找另一户</translation>
    </message>
</context>
<context>
    <name>views::HouseholdListPage</name>
    <message>
        <source>%1 found of %2</source>
        <translation>找到 %1 户·共 %2 户</translation>
    </message>
    <message numerus="yes">
        <source>%Ln household(s)</source>
        <translation>
            <numerusform>%Ln 户</numerusform>
        </translation>
    </message>
    <message>
        <source>Households</source>
        <translation>农户</translation>
    </message>
    <message>
        <source>Name, pinyin, initials, end of ID, phone</source>
        <translation>姓名、拼音、首字母、证件尾号、电话</translation>
    </message>
    <message>
        <source>New household</source>
        <translation>新建农户</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>选择列</translation>
    </message>
    <message>
        <source>Export this list (Ctrl+E)</source>
        <translation>导出这个列表（Ctrl+E）</translation>
    </message>
    <message>
        <source>No households yet</source>
        <translation>还没有农户</translation>
    </message>
    <message>
        <source>Nothing of %1 is recorded on this computer yet. Begin in one of these ways.</source>
        <translation>%1在这台电脑上还没有登记资料。请从下面选一种方式开始。</translation>
    </message>
    <message>
        <source>Survey at home</source>
        <translation>入户登记</translation>
    </message>
    <message>
        <source>One reads, one types. Works without a network; every step is kept as a draft.</source>
        <translation>一人读、一人录。不用网络，每一步都自动保存草稿。</translation>
    </message>
    <message>
        <source>Import a table</source>
        <translation>从表格导入</translation>
    </message>
    <message>
        <source>Choose a table…</source>
        <translation>选择表格…</translation>
    </message>
    <message>
        <source>The data of this village are being downloaded for the first time. &lt;b&gt;You can begin to work now&lt;/b&gt;, there is no need to wait.</source>
        <translation>正在首次下载本村资料：政策、代码表和行政区划。&lt;b&gt;现在就可以开始登记&lt;/b&gt;，不必等待。</translation>
    </message>
    <message>
        <source>Print the forms of all households in this list</source>
        <translation>打印本列表各户的登记表</translation>
    </message>
    <message>
        <source>Take the county&apos;s table, saved as CSV. Problems are listed row by row before anything is written.</source>
        <translation>使用县里下发的表格。写入之前先逐行列出问题。</translation>
    </message>
    <message>
        <source>Show without: %1</source>
        <translation>取消筛选：%1</translation>
    </message>
    <message>
        <source>Export the marked households (Ctrl+E)</source>
        <translation>导出已选的户（Ctrl+E）</translation>
    </message>
    <message>
        <source>Import households from a table</source>
        <translation>从表格导入农户</translation>
    </message>
    <message>
        <source>Search in the list of households</source>
        <translation>在农户列表中查找</translation>
    </message>
    <message>
        <source>Open this household</source>
        <translation>打开这户</translation>
    </message>
    <message>
        <source>Print the marked households</source>
        <translation>打印已选的户</translation>
    </message>
    <message>
        <source>Print this household</source>
        <translation>打印这户</translation>
    </message>
    <message>
        <source>Export the marked households</source>
        <translation>导出已选的户</translation>
    </message>
    <message>
        <source>Export the list of households</source>
        <translation>导出农户列表</translation>
    </message>
    <message>
        <source>Take the mark off</source>
        <translation>取消选中</translation>
    </message>
    <message>
        <source>Mark this household</source>
        <translation>选中这户</translation>
    </message>
    <message>
        <source>Choose columns of the list</source>
        <translation>选择列表的列</translation>
    </message>
    <message>
        <source>No village here</source>
        <translation>还没有村</translation>
    </message>
    <message>
        <source>No village has been assigned to this account, as far as this computer has heard. Ask your coordinator or the administrator for one; it appears here by itself once the server has been reached.</source>
        <translation>本机目前没有收到分配给这个账号的村。请协调员或管理员分配；连上服务器后会自动出现在这里。</translation>
    </message>
    <message>
        <source>Nothing of %1 is recorded on this computer yet. Households appear here by themselves once somebody has entered and sent them.</source>
        <translation>本机还没有%1的农户。有人录入并上传后，会自动出现在这里。</translation>
    </message>
    <message>
        <source>your villages</source>
        <translation>你的各村</translation>
    </message>
    <message>
        <source>Print the list of households</source>
        <translation>打印名单中的农户</translation>
    </message>
    <message>
        <source>Mark all households listed</source>
        <translation>选中列出的全部农户</translation>
    </message>
    <message>
        <source>%1 found of %2, none of them in this state</source>
        <translation>%2 户中找到 %1 户，但没有处于所选状态的</translation>
    </message>
</context>
<context>
    <name>views::HouseholdSection</name>
    <message>
        <source>Head: %1</source>
        <translation>户主 %1</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>户基本信息</translation>
    </message>
</context>
<context>
    <name>views::HouseholdTable</name>
    <message>
        <source>Households</source>
        <translation>农户</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>村民小组</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>户类型</translation>
    </message>
    <message>
        <source>Main cause</source>
        <translation>主要致贫原因</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人口</translation>
    </message>
    <message>
        <source>Net income</source>
        <translation>人均纯收入</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Household number</source>
        <translation>户编号</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>No household fits. Type less of the name, or choose another filter above.</source>
        <translation>没有符合的农户。请少输几个字，或换一个筛选条件。</translation>
    </message>
</context>
<context>
    <name>views::ImportPage</name>
    <message>
        <source>Choose a table</source>
        <translation>选择表格</translation>
    </message>
    <message>
        <source>Table (*.csv *.csv.gz)</source>
        <translation>表格 (*.csv *.csv.gz)</translation>
    </message>
    <message>
        <source>Choose a mapping</source>
        <translation>选择对照文件</translation>
    </message>
    <message>
        <source>Mapping (*.json)</source>
        <translation>对照文件 (*.json)</translation>
    </message>
    <message>
        <source>Reading the table</source>
        <translation>正在读取表格</translation>
    </message>
    <message>
        <source>Storing</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>&lt;b&gt;Stored %1 households with %2 members,&lt;/b&gt; %3 of them as drafts.</source>
        <translation>&lt;b&gt;已保存 %1 户 %2 人，&lt;/b&gt;其中 %3 户为草稿。</translation>
    </message>
    <message>
        <source>%1 were here already; %2 of those differ from the file and stay as they are.</source>
        <translation>另有 %1 户本机已有，其中 %2 户与表格不同，保持原样。</translation>
    </message>
    <message>
        <source>One row of the table is one person. The mapping says which column is what; nothing is stored before you have seen what becomes of the table.</source>
        <translation>表格一行一人。对照文件说明各列的含义；看过结果之前不会保存任何内容。</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>%1 households with %2 members. %3 of them lack something and become drafts that say why.</source>
        <translation>共 %1 户 %2 人，其中 %3 户资料不全，将作为草稿并注明原因。</translation>
    </message>
    <message>
        <source>Import a table</source>
        <translation>导入表格</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>CSV, in UTF-8 or GB18030</source>
        <translation>CSV，UTF-8 或 GB18030 编码</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>对照文件</translation>
    </message>
    <message>
        <source>JSON that says which column is what</source>
        <translation>说明各列含义的 JSON 文件</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Why households are drafts</source>
        <translation>各户作为草稿的原因</translation>
    </message>
    <message>
        <source>%1 households with %2 members. %3 are new; %4 of these lack something and become drafts that say why.</source>
        <translation>共 %1 户 %2 人，其中 %3 户是新的；新的当中 %4 户资料不全，将存为草稿并注明原因。</translation>
    </message>
    <message>
        <source>%1 households with %2 members. All are here already; %3 of them differ from the table and stay as they are. There is nothing to store.</source>
        <translation>共 %1 户 %2 人，本机都已有；其中 %3 户与表格不同，保持原样。没有需要保存的内容。</translation>
    </message>
    <message>
        <source>%1 households with %2 members. All are here already, and nothing differs: there is nothing to store.</source>
        <translation>共 %1 户 %2 人，本机都已有，内容没有不同，没有需要保存的内容。</translation>
    </message>
    <message>
        <source>Store what was read from the table</source>
        <translation>保存从表格读取的农户</translation>
    </message>
    <message numerus="yes">
        <source>Store %Ln household(s)</source>
        <translation>
            <numerusform>保存 %Ln 户</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::ImportReasons</name>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Household in the file</source>
        <translation>表中户号</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Why it is a draft</source>
        <translation>作为草稿的原因</translation>
    </message>
</context>
<context>
    <name>views::InboxList</name>
    <message>
        <source>%1, %2</source>
        <comment>household, field</comment>
        <translation>%1·%2</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>收件箱</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>Nothing in this list.</source>
        <translation>这里没有内容。</translation>
    </message>
    <message>
        <source>No conflict has been answered yet. Each stays here with its values, who chose and when.</source>
        <translation>还没有处理过冲突。处理以后，各个值、谁在什么时候选定的，都列在这里。</translation>
    </message>
</context>
<context>
    <name>views::IncomeSection</name>
    <message>
        <source>1 October %1 to 30 September %2, in yuan</source>
        <translation>%1年10月1日—%2年9月30日·单位：元</translation>
    </message>
    <message>
        <source>last year %1</source>
        <translation>上年 %1</translation>
    </message>
    <message>
        <source>E6 Gross = E1+E2+E3+E4</source>
        <translation>E6 年收入 = E1+E2+E3+E4</translation>
    </message>
    <message>
        <source>E7 Net = E6−E5</source>
        <translation>E7 纯收入 = E6−E5</translation>
    </message>
    <message>
        <source>, %1</source>
        <translation>·%1</translation>
    </message>
    <message numerus="yes">
        <source>E8 Net per head = E7÷%n person(s)</source>
        <translation>
            <numerusform>E8 人均纯收入 = E7÷%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 above</source>
        <translation>高出 %1</translation>
    </message>
    <message>
        <source>%1 below</source>
        <translation>低于 %1</translation>
    </message>
    <message>
        <source>Poverty line of %1</source>
        <translation>%1年贫困线</translation>
    </message>
    <message>
        <source>Take last year&apos;s values</source>
        <translation>从上年带入</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>本年</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>上年</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Property income</source>
        <translation>财产性收入</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>转移性收入</translation>
    </message>
    <message>
        <source>added up automatically</source>
        <translation>自动合计</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>last year %1, by today&apos;s persons</source>
        <translation>上年 %1（按现在人口）</translation>
    </message>
</context>
<context>
    <name>views::KeyList</name>
    <message>
        <source>New household</source>
        <translation>新建农户</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Filter this list</source>
        <translation>筛选这个列表</translation>
    </message>
    <message>
        <source>Go to a page</source>
        <translation>转到页面</translation>
    </message>
    <message>
        <source>Next open page</source>
        <translation>下一个打开的页面</translation>
    </message>
    <message>
        <source>Back, forward</source>
        <translation>后退、前进</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Type size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Next, previous field</source>
        <translation>下一项、上一项</translation>
    </message>
    <message>
        <source>Previous, next section</source>
        <translation>上一节、下一节</translation>
    </message>
    <message>
        <source>Previous, next person or case</source>
        <translation>上一人、下一人（或上一件、下一件）</translation>
    </message>
    <message>
        <source>Submit, confirm, add the comment</source>
        <translation>提交、确定、添加批注</translation>
    </message>
    <message>
        <source>Code, yes or no, value of a conflict</source>
        <translation>代码、是否、冲突的值</translation>
    </message>
    <message>
        <source>Comment on the field</source>
        <translation>给这一项写批注</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Next, previous pane</source>
        <translation>下一区、上一区</translation>
    </message>
    <message>
        <source>Take last year&apos;s value</source>
        <translation>带入上年的值</translation>
    </message>
    <message>
        <source>Next, previous problem</source>
        <translation>下一个、上一个问题</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Add a member or a row</source>
        <translation>添加成员或一行</translation>
    </message>
    <message>
        <source>Open the list of codes or the calendar</source>
        <translation>打开代码表或日历</translation>
    </message>
    <message>
        <source>Mark the row</source>
        <translation>选中这一行</translation>
    </message>
    <message>
        <source>Close the pop-up, the message, the page</source>
        <translation>关闭弹出、消息、页面</translation>
    </message>
    <message>
        <source>History of the field</source>
        <translation>字段修改记录</translation>
    </message>
    <message>
        <source>Search people and commands</source>
        <translation>查找人和命令</translation>
    </message>
    <message>
        <source>Help for this field or page</source>
        <translation>本栏或本页的帮助</translation>
    </message>
    <message>
        <source>What can be done with the row</source>
        <translation>可对这一行做的事</translation>
    </message>
</context>
<context>
    <name>views::ListFoot</name>
    <message>
        <source>Matched by name</source>
        <translation>按姓名匹配</translation>
    </message>
    <message>
        <source>Matched by pinyin</source>
        <translation>按拼音匹配</translation>
    </message>
    <message>
        <source>Matched by initials</source>
        <translation>按拼音首字母匹配</translation>
    </message>
    <message>
        <source>Matched by the end of the ID number</source>
        <translation>按证件尾号匹配</translation>
    </message>
    <message>
        <source>Matched by phone</source>
        <translation>按电话匹配</translation>
    </message>
    <message>
        <source>Matched by household number</source>
        <translation>按户编号匹配</translation>
    </message>
    <message>
        <source>Persons %1</source>
        <translation>人口 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln household(s) marked</source>
        <translation>
            <numerusform>已选 %Ln 户</numerusform>
        </translation>
    </message>
    <message>
        <source>Print forms</source>
        <translation>打印登记表</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Clear marks</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <source>%1, mean of households %2 yuan</source>
        <translation>%1·按户平均人均纯收入 %2 元</translation>
    </message>
    <message>
        <source>%1, mean of the %2 of %3 households with known income %4 yuan</source>
        <translation>%1·已知收入的 %2 户（共 %3 户）按户平均人均纯收入 %4 元</translation>
    </message>
</context>
<context>
    <name>views::ListedProblem</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 个提醒</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field, problem</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between counts</comment>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n 条批注</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::LookSettings</name>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>大</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>特大</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>超大</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>舒适</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Prints and exports always use the light colours.</source>
        <translation>打印和导出总是用浅色。</translation>
    </message>
    <message>
        <source>Type size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>100, 115, 130 or 150 %. Everywhere: Ctrl and +, − or 0.</source>
        <translation>100、115、130、150%。随处可按 Ctrl 加 +、− 或 0 调整。</translation>
    </message>
    <message>
        <source>Rows of lists</source>
        <translation>列表行距</translation>
    </message>
    <message>
        <source>Compact shows about a fifth more rows.</source>
        <translation>紧凑时约多显示五分之一的行。</translation>
    </message>
</context>
<context>
    <name>views::MachineSettings</name>
    <message>
        <source>In use</source>
        <translation>已启用</translation>
    </message>
    <message>
        <source>Not available</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>The name under which the server knows it.</source>
        <translation>服务器上登记的设备名称。</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>System keychain</source>
        <translation>系统密钥串</translation>
    </message>
    <message>
        <source>A part of the key lies there: the data file alone and the password cannot be opened on another computer.</source>
        <translation>密钥的一部分存放在其中：只有资料文件和密码，在别的电脑上打不开。</translation>
    </message>
    <message>
        <source>The data are encrypted under the password alone. Choose a long one.</source>
        <translation>资料只由密码加密，请用较长的密码。</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>资料文件夹</translation>
    </message>
</context>
<context>
    <name>views::MainWindow</name>
    <message>
        <source>Sync now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Help for this field or page</source>
        <translation>本栏或本页的帮助</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>全部按键</translation>
    </message>
    <message>
        <source>Switch to Chinese (中文)</source>
        <translation>切换到中文</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>切换浅色和深色</translation>
    </message>
    <message>
        <source>Larger type</source>
        <translation>放大字号</translation>
    </message>
    <message>
        <source>Smaller type</source>
        <translation>缩小字号</translation>
    </message>
    <message>
        <source>Normal type size</source>
        <translation>标准字号</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Go to: %1</source>
        <translation>前往：%1</translation>
    </message>
    <message>
        <source>Switch to English</source>
        <translation>切换到英文（English）</translation>
    </message>
</context>
<context>
    <name>views::MaskedEditor</name>
    <message>
        <source>Show the number</source>
        <translation>显示号码</translation>
    </message>
</context>
<context>
    <name>views::MemberSection</name>
    <message>
        <source>recorded</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>checked ✓</source>
        <translation>校验通过✓</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) missing</source>
        <translation>
            <numerusform>还差 %n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>check failed</source>
        <translation>校验不通过</translation>
    </message>
    <message>
        <source>from the number</source>
        <translation>由证件号得出</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>New member</source>
        <translation>新成员</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Back in the household</source>
        <translation>恢复在户</translation>
    </message>
    <message>
        <source>Add a member</source>
        <translation>添加成员</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入键</translation>
    </message>
    <message>
        <source>Previous member (Ctrl+Up)</source>
        <translation>上一人（Ctrl+↑）</translation>
    </message>
    <message>
        <source>Next member (Ctrl+Down)</source>
        <translation>下一人（Ctrl+↓）</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>家庭成员</translation>
    </message>
    <message>
        <source>person %1 of %2</source>
        <translation>第 %1 人，共 %2 人</translation>
    </message>
    <message>
        <source>Record leaving</source>
        <translation>登记减少</translation>
    </message>
</context>
<context>
    <name>views::MemberTable</name>
    <message>
        <source>recorded</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>(no name yet)</source>
        <translation>（未填姓名）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>与户主关系</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康状况</translation>
    </message>
    <message>
        <source>Labour</source>
        <translation>劳动技能</translation>
    </message>
    <message>
        <source>Schooling</source>
        <translation>在校/文化</translation>
    </message>
</context>
<context>
    <name>views::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>关闭这条消息</translation>
    </message>
</context>
<context>
    <name>views::Navigation</name>
    <message>
        <source>Hemai</source>
        <translation>禾脉</translation>
    </message>
    <message>
        <source>Lock (Ctrl+L)</source>
        <translation>锁定（Ctrl+L）</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Search people and commands (Ctrl+K)</source>
        <translation>查找人和命令（Ctrl+K）</translation>
    </message>
    <message>
        <source>Help (F1)</source>
        <translation>帮助（F1）</translation>
    </message>
</context>
<context>
    <name>views::NoticePanel</name>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>未被接受</translation>
    </message>
    <message>
        <source>Open the form</source>
        <translation>打开登记表</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Kept aside</source>
        <translation>已另存</translation>
    </message>
    <message>
        <source>Yes, give them up</source>
        <translation>确定放弃</translation>
    </message>
</context>
<context>
    <name>views::PageHeader</name>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>返回（Alt+←）</translation>
    </message>
</context>
<context>
    <name>views::PageHelp</name>
    <message>
        <source>To do</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>What waits for you: cases that came back, cases to be judged, conflicts, and forms begun on this computer. Enter opens the one that is chosen.</source>
        <translation>这里列着等你办的事：被退回的、待审的、有冲突的，以及本机上还没填完的表。选中后按回车打开。</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Cases that were handed in, the oldest first. The middle shows what has a problem, a comment or a change; &quot;all&quot; shows everything.</source>
        <translation>已提交的农户，先交的在前。中间只列有问题、有批注或有改动的栏目，选“全部”可看所有栏目。</translation>
    </message>
    <message>
        <source>Deciding</source>
        <translation>怎样审</translation>
    </message>
    <message>
        <source>F4 writes a comment on the field that is chosen. A case with errors or with open comments cannot be approved: return it, and the cadre finds each comment at its field. Ctrl+↑ and Ctrl+↓ go to the previous and the next case.</source>
        <translation>按 F4 对选中的栏目写批注。有错误或有未处理批注的不能通过，请退回修改，驻村干部会在栏目旁看到批注。Ctrl+↑、Ctrl+↓ 换到上一户、下一户。</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>农户</translation>
    </message>
    <message>
        <source>All households of the villages that you work in. Ctrl+F searches by any part of a name, by pinyin or initials (ljg for 李建国), by the end of an ID or phone number where you may see them, and by the number of the household.</source>
        <translation>你所在各村的全部农户。按 Ctrl+F 查找：姓名的任何一部分、拼音、首字母（李建国输 ljg）、户编号；有权查看时还可用证件尾号和电话。</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>选中</translation>
    </message>
    <message>
        <source>Space marks the row. While rows are marked, print and export take those alone; a row that leaves the list loses its mark. Shift+F10 shows what can be done with the row.</source>
        <translation>按空格选中一行。有选中的行时，打印和导出只取这些户；离开列表的行不再选中。按 Shift+F10 看可对这一行做的事。</translation>
    </message>
    <message>
        <source>States</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Draft: not handed in. In review: the coordinator judges it. Returned: comments wait at the fields. Approved: judged as it stood then; &quot;changed after approval&quot; if something moved since.</source>
        <translation>草稿：还没提交。待审：等高校协调员审核。已退回：栏目旁有批注待处理。已通过：按当时的内容审核通过；之后又有改动的，会写明“通过后有改动”。</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>Why households are poor, by year and village. A click on a slice, a bar or a row of the table shows the households behind it.</source>
        <translation>按年份和村看农户的致贫原因。点扇区、条形或表中的一行，就列出对应的农户。</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>统计口径</translation>
    </message>
    <message>
        <source>Main cause: each household counts once. All mentions: every cause that a household names counts, so they are more than the households. Persons: the members of the households are counted by main cause.</source>
        <translation>主要原因：每户只计一次。全部提及：农户写明的每个原因都计，所以合计多于户数。人数：按主要原因计家庭人口。</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>What you save is on this computer at once and goes to the server by itself whenever it can be reached. F5 tries now. Nothing is lost without a network.</source>
        <translation>保存的内容立刻存在本机，连得上服务器时自动上传。按 F5 立即尝试。没有网络也不会丢。</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Two people set the same field without seeing each other. Both values are kept: 1, 2, 3 choose, Ctrl+Enter confirms. Those answered stay under &quot;Done&quot; with who decided and when.</source>
        <translation>两个人互不知情地改了同一项，两个值都保留着。按 1、2、3 选择，Ctrl+Enter 确定。处理过的留在“已处理”里，写明谁在什么时候选定。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Language, colours, type size and row height apply at once and hold for this computer. A new password holds on the server as well. &quot;This computer&quot; shows what a helper on the phone asks for.</source>
        <translation>语言、颜色、字号和行高立即生效，只对这台电脑有效。新密码在服务器上同样生效。“本机”一栏列出电话求助时要报的内容。</translation>
    </message>
    <message>
        <source>Household form</source>
        <translation>农户登记表</translation>
    </message>
    <message>
        <source>As on paper, section by section: Enter goes to the next field, PgDn to the next section, digits choose codes. Letters search a list by pinyin. What is typed is kept as a draft every few seconds; Ctrl+S saves it.</source>
        <translation>与纸表一样分节填写：回车到下一栏，PgDn 到下一节，数字选代码，字母按拼音查找。填写的内容每隔几秒自动存为草稿，按 Ctrl+S 保存。</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>An error must be mended before the case is handed in (Ctrl+Enter); a warning is to be checked. F8 goes from one to the next. A form with errors can be saved.</source>
        <translation>错误要改正后才能提交（Ctrl+Enter），提醒请核对。按 F8 逐个查看。有错误也可以保存。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>A table saved as CSV, with a mapping that says which column is which field. It is read and checked as a whole before anything is written; households with problems become drafts, and each problem names its line.</source>
        <translation>存为 CSV 的表格，另有一份对应表写明哪一列是哪一栏。先整体读入并检查，再写入；有问题的农户存为草稿，每个问题都写明行号。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>What you see is what comes out of the printer. It can be saved as PDF as well. ID numbers are masked, and each page says who printed it and when.</source>
        <translation>看到的就是打印出来的样子，也可以存为 PDF。证件号码打星号，每页写明打印人和时间。</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>You need an account and a password; your coordinator or administrator hands them out. The first time on a computer needs a connection to the server; after that the password alone unlocks your data, also without a network.</source>
        <translation>需要账户和密码，由协调员或管理员发给。在一台电脑上第一次登录要连得上服务器；以后只用密码就能解锁，没有网络也行。</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>服务器地址</translation>
    </message>
    <message>
        <source>It stands on the sheet with your account, for example hemai.example.cn or 192.168.1.10:8443. The first time, the fingerprint of the server is shown: compare it with the one on the sheet, and refuse if they differ.</source>
        <translation>写在发给你的账户单上，例如 hemai.example.cn 或 192.168.1.10:8443。第一次登录会显示服务器的指纹，请与账户单上的核对，不一样就拒绝。</translation>
    </message>
    <message>
        <source>Forgotten password</source>
        <translation>忘记密码</translation>
    </message>
    <message>
        <source>The administrator sets a new one. Then choose &quot;Forgotten password&quot; here while the server can be reached, and type the new one: everything on this computer opens again, also what was not sent yet. Nothing is lost.</source>
        <translation>请管理员重设密码，然后在连得上服务器时选这里的“忘记密码”，输入新密码：本机的资料都能重新打开，还没上传的也在，什么都不会丢。</translation>
    </message>
    <message>
        <source>Several people at one computer</source>
        <translation>几个人共用一台电脑</translation>
    </message>
    <message>
        <source>Each has a card of their own; &quot;other account&quot; adds one. Nobody sees the data of another. ↑ and ↓ choose the account, Enter unlocks.</source>
        <translation>每人有自己的一张卡片，点“用其他账户登录”添加。互相看不到对方的资料。按 ↑、↓ 选账户，按回车解锁。</translation>
    </message>
</context>
<context>
    <name>views::PaletteRows</name>
    <message>
        <source>People</source>
        <translation>人</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
</context>
<context>
    <name>views::PasswordSettings</name>
    <message>
        <source>Type your present password.</source>
        <translation>请输入现在的密码。</translation>
    </message>
    <message numerus="yes">
        <source>A password has at least %n characters.</source>
        <translation>
            <numerusform>密码至少 %n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not the same as above.</source>
        <translation>与上面的不一致。</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>现在的密码</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>New password once more</source>
        <translation>再输入一次新密码</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>修改密码</translation>
    </message>
    <message>
        <source>The password was changed.</source>
        <translation>密码已修改。</translation>
    </message>
    <message>
        <source>The password opens your data on this computer and signs you in at the server. A network is needed to change it. Your other computers keep the old one until you use &quot;Forgotten password&quot; there with the new one.</source>
        <translation>密码用来打开本机的资料并登录服务器，修改时需要联网。在别的电脑上，用“忘记密码”输入新密码之前，仍是旧密码。</translation>
    </message>
</context>
<context>
    <name>views::PreviewPanel</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n day(s) ago)</source>
        <translation>
            <numerusform>%1（%n 天前）</numerusform>
        </translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>%1 (provisional)</source>
        <translation>%1（临时）</translation>
    </message>
    <message>
        <source>%1 yuan</source>
        <translation>%1 元</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>没有待处理的问题</translation>
    </message>
    <message numerus="yes">
        <source>To be settled: %n</source>
        <translation>
            <numerusform>待处理 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Number</source>
        <translation>户编号</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>致贫原因</translation>
    </message>
    <message>
        <source>Helper</source>
        <translation>帮扶责任人</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>上次走访</translation>
    </message>
    <message>
        <source>Open the form</source>
        <translation>打开登记表</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Net income</source>
        <translation>人均纯收入</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between what is known of a household</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>views::PrintPreview</name>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>&lt;b&gt;Saved as PDF.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;已存为 PDF。&lt;/b&gt;%1</translation>
    </message>
    <message>
        <source>&lt;b&gt;Printed.&lt;/b&gt;</source>
        <translation>&lt;b&gt;已打印。&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;Sent to the printer&lt;/b&gt; %1.</source>
        <translation>&lt;b&gt;已送到打印机&lt;/b&gt; %1。</translation>
    </message>
    <message>
        <source>Drawing pages</source>
        <translation>正在绘制页面</translation>
    </message>
    <message>
        <source>&lt;b&gt;Cancelled.&lt;/b&gt; Nothing was written.</source>
        <translation>&lt;b&gt;已取消。&lt;/b&gt;没有写入任何内容。</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Print preview</source>
        <translation>打印预览</translation>
    </message>
    <message>
        <source>Previous page (PgUp)</source>
        <translation>上一页（PgUp）</translation>
    </message>
    <message>
        <source>Next page (PgDn)</source>
        <translation>下一页（PgDn）</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>100%</source>
        <translation>100%</translation>
    </message>
    <message>
        <source>Size on the screen</source>
        <translation>显示大小</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Width</source>
        <comment>of the page</comment>
        <translation>页宽</translation>
    </message>
    <message>
        <source>Print these pages</source>
        <translation>打印这些页面</translation>
    </message>
    <message>
        <source>Save these pages as PDF</source>
        <translation>这些页面存为 PDF</translation>
    </message>
</context>
<context>
    <name>views::ProblemCard</name>
    <message>
        <source>Blocks submission, not the draft.</source>
        <translation>更正前不能提交，可以存草稿。</translation>
    </message>
    <message>
        <source>Explained: %1</source>
        <translation>已说明：%1</translation>
    </message>
    <message>
        <source>Please check; if it is so, explain it.</source>
        <translation>请核对；属实则填写说明。</translation>
    </message>
    <message>
        <source>Correct it or leave it, then press Settled there (F4).</source>
        <translation>更正或保持原样，再到该处按“已处理”（F4）。</translation>
    </message>
</context>
<context>
    <name>views::ProblemPanel</name>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Nothing to correct so far.</source>
        <translation>目前没有要更正的。</translation>
    </message>
    <message>
        <source>next problem</source>
        <translation>下一个问题</translation>
    </message>
</context>
<context>
    <name>views::ProgramWindow</name>
    <message>
        <source>Hemai</source>
        <translation>禾脉</translation>
    </message>
</context>
<context>
    <name>views::ProgressLine</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>第 %1 步，共 %2 步：%3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>amounts</comment>
        <translation>%1 / %2 条</translation>
    </message>
    <message numerus="yes">
        <source>%1, about %n minute(s) left</source>
        <translation>
            <numerusform>%1·约还需 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>pages</comment>
        <translation>%1 / %2 页</translation>
    </message>
</context>
<context>
    <name>views::RecoverForm</name>
    <message>
        <source>Type the password that the server takes now.</source>
        <translation>请输入服务器现在接受的密码。</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>正在联系服务器…</translation>
    </message>
    <message>
        <source>Open my data</source>
        <translation>打开我的资料</translation>
    </message>
    <message>
        <source>Forgotten password</source>
        <translation>忘记密码</translation>
    </message>
    <message>
        <source>The keychain was reset</source>
        <translation>钥匙串已重置</translation>
    </message>
    <message>
        <source>Ask your administrator for a new password and type it here. A network is needed this once; afterwards the new password opens your data offline too.</source>
        <translation>请向管理员要一个新密码，在这里输入。这一次需要联网，以后没有网络也能用新密码打开。</translation>
    </message>
    <message>
        <source>New password from the administrator</source>
        <translation>管理员给的新密码</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Everything you entered stays on this computer, also what was not sent yet.</source>
        <translation>录入的资料都留在本机，还没上传的也在。</translation>
    </message>
    <message>
        <source>Your access has ended</source>
        <translation>使用权限已结束</translation>
    </message>
    <message>
        <source>The keychain of this computer was reset and no longer holds its part of your key. Everything you entered is kept. With a network and your password the server opens it again.</source>
        <translation>本机的密钥环已被重置，不再保存你密钥的一部分。你录入的内容都在。联网并输入密码后，服务器可重新打开。</translation>
    </message>
    <message>
        <source>The administrator ended your access on this computer. What you had saved was handed in, and the key is locked away: only your organisation can open what lies here. If the administrator gives you the access again, a network and your password open it.</source>
        <translation>管理员结束了你在本机的使用权限。已保存的内容已交到服务器，密钥已封存：本机上的内容只有本单位能够打开。若管理员恢复你的权限，联网并输入密码即可打开。</translation>
    </message>
</context>
<context>
    <name>views::RemarkLine</name>
    <message numerus="yes">
        <source>Full: the last %n character(s) were not taken.</source>
        <translation>
            <numerusform>已写满，最后 %n 个字没有收下。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>views::ReviewFields</name>
    <message>
        <source>Nothing of this kind in the case.</source>
        <translation>这户没有这类内容。</translation>
    </message>
    <message>
        <source>As soon as a case is handed in, it stands in the list at the left.</source>
        <translation>农户提交审核后会列在左边。</translation>
    </message>
    <message>
        <source>submission %1, %2 %3</source>
        <translation>第 %1 次提交·%2 %3</translation>
    </message>
    <message>
        <source>%1, changed since then</source>
        <translation>%1，之后有改动</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>With problems</source>
        <translation>有问题</translation>
    </message>
    <message>
        <source>With comments</source>
        <translation>有批注</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有变化</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>要看的</translation>
    </message>
    <message>
        <source>Fields of the case</source>
        <translation>这户的各项</translation>
    </message>
    <message>
        <source>Open the form</source>
        <translation>打开登记表</translation>
    </message>
</context>
<context>
    <name>views::ReviewFoot</name>
    <message numerus="yes">
        <source>Return (%n comment(s))</source>
        <translation>
            <numerusform>退回修改（%n 条批注）</numerusform>
        </translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退回修改</translation>
    </message>
    <message>
        <source>field</source>
        <translation>换项</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>next problem</source>
        <translation>下一个问题</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>去选择</translation>
    </message>
    <message>
        <source>approve</source>
        <translation>通过</translation>
    </message>
</context>
<context>
    <name>views::ReviewPage</name>
    <message>
        <source>&lt;b&gt;Say what to change first.&lt;/b&gt; Choose a field and write a comment (F4).</source>
        <translation>&lt;b&gt;请先说明要改什么。&lt;/b&gt;选一项，写批注（F4）。</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>&lt;b&gt;It cannot be approved.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;现在不能通过。&lt;/b&gt;%1</translation>
    </message>
    <message>
        <source>Approve this case</source>
        <translation>通过这一户</translation>
    </message>
    <message>
        <source>Return this case</source>
        <translation>退回这一户</translation>
    </message>
    <message>
        <source>Comment on this value</source>
        <translation>对此项写批注</translation>
    </message>
    <message>
        <source>History of this value</source>
        <translation>查看此项的历史</translation>
    </message>
    <message>
        <source>Next problem of this case</source>
        <translation>这一户的下一个问题</translation>
    </message>
    <message>
        <source>Next case for review</source>
        <translation>下一户待审</translation>
    </message>
    <message>
        <source>Previous case for review</source>
        <translation>上一户待审</translation>
    </message>
    <message>
        <source>&lt;b&gt;A comment is typed and not added.&lt;/b&gt; Add it (Ctrl+Enter) or delete it, then decide.</source>
        <translation>&lt;b&gt;有一条批注写了还没有添加。&lt;/b&gt;请添加（Ctrl+Enter）或删去，再作决定。</translation>
    </message>
    <message>
        <source>Your role reads this case and does not comment on it</source>
        <translation>你的角色可以查看，不能批注</translation>
    </message>
    <message>
        <source>The program gives “%1”: choose another field</source>
        <translation>“%1”由程序给出，请选别的一项批注</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1: approved.&lt;/b&gt; It goes to the server by itself: at once while it is reached, otherwise as soon as it is.</source>
        <translation>&lt;b&gt;%1：已通过。&lt;/b&gt;结果会自动上传：现在连得上就马上传，否则连上后再传。</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1: returned with its comments.&lt;/b&gt; It goes to the server by itself: at once while it is reached, otherwise as soon as it is.</source>
        <translation>&lt;b&gt;%1：已连同批注退回。&lt;/b&gt;结果会自动上传：现在连得上就马上传，否则连上后再传。</translation>
    </message>
    <message>
        <source>Look at it again</source>
        <translation>再看这一户</translation>
    </message>
    <message>
        <source>&lt;b&gt;The data are still being fetched.&lt;/b&gt; What has become of this case may not be here yet. Decide when all is here.</source>
        <translation>&lt;b&gt;数据还在取回。&lt;/b&gt;这一户后来的处理情况可能还没有到，取完后再作决定。</translation>
    </message>
</context>
<context>
    <name>views::ReviewQueue</name>
    <message>
        <source>%1, %2, %3 errors, %4 warnings</source>
        <translation>%1，%2，%3 个错误，%4 个提醒</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>待审</translation>
    </message>
    <message>
        <source>No case waits for a review.</source>
        <translation>没有待审的农户。</translation>
    </message>
</context>
<context>
    <name>views::ReviewRows</name>
    <message>
        <source>E7 Net income</source>
        <translation>E7 纯收入</translation>
    </message>
    <message>
        <source>E8 Net income per head</source>
        <translation>E8 人均纯收入</translation>
    </message>
    <message>
        <source>A Household</source>
        <translation>A 户基本信息</translation>
    </message>
    <message>
        <source>B Members</source>
        <translation>B 家庭成员</translation>
    </message>
    <message>
        <source>E Income</source>
        <translation>E 收入</translation>
    </message>
    <message>
        <source>Your role reads this case and does not decide on it</source>
        <translation>你的角色只能查看，不能审核</translation>
    </message>
    <message>
        <source>Approved already</source>
        <translation>已通过</translation>
    </message>
    <message>
        <source>Not handed in; the cadre is working on it</source>
        <translation>还没有提交，驻村干部正在填写</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) left, cannot be approved</source>
        <translation>
            <numerusform>还有 %n 个错误，不能通过</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open comment(s), cannot be approved</source>
        <translation>
            <numerusform>还有 %n 条未解决的批注，不能通过</numerusform>
        </translation>
    </message>
    <message>
        <source>Explained by %1: %2</source>
        <translation>%1 说明：%2</translation>
    </message>
    <message>
        <source>Kept or removed</source>
        <translation>保留还是删除</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Different values were written here, and one of them is shown. All are kept; Enter leads to the choice.</source>
        <translation>这里写入过不同的值，显示的只是其中一个，所有的值都保留着；按 Enter 去选择。</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) in conflict, to be decided before approving</source>
        <translation>
            <numerusform>%n 处冲突要先选定，才能通过</numerusform>
        </translation>
    </message>
    <message>
        <source>removed</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>The explanation was taken back.</source>
        <translation>说明已撤回。</translation>
    </message>
    <message>
        <source>Not explained. %1 had written of what stood here before: %2</source>
        <translation>尚未说明。%1 曾就原来的内容说明：%2</translation>
    </message>
    <message>
        <source>Explained by %1 since then: %2</source>
        <translation>%1 此后说明：%2</translation>
    </message>
    <message>
        <source>How it was when it was judged is not on this computer. Marked is what has changed since you first looked at this submission. F3 shows the history of a value.</source>
        <translation>上次审核时的内容不在这台电脑上。标出的是你初次查看本次提交之后的变化。按 F3 查看某一项的历史。</translation>
    </message>
    <message>
        <source>How it was when it was judged is not on this computer, so what has changed since is not marked. F3 shows the history of a value.</source>
        <translation>上次审核时的内容不在这台电脑上，因此没有标出此后的变化。按 F3 查看某一项的历史。</translation>
    </message>
    <message>
        <source>It was changed after it was handed in and before you first looked at it; this is not marked. F3 shows the history of a value.</source>
        <translation>提交之后、你初次查看之前有过改动，这部分没有标出。按 F3 查看某一项的历史。</translation>
    </message>
    <message>
        <source>%1 had written of what stood here before: %2</source>
        <translation>%1 曾就原来的内容说明：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>person and field</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>You handed it in yourself; somebody else approves it</source>
        <translation>这一户由你自己提交，须由他人审核通过</translation>
    </message>
</context>
<context>
    <name>views::ReviewTable</name>
    <message>
        <source>(empty)</source>
        <translation>（未填）</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>这次</translation>
    </message>
    <message>
        <source>Last time</source>
        <translation>上次</translation>
    </message>
    <message>
        <source>A comment is typed here and not added.</source>
        <translation>这里有一条写了还没有添加的批注。</translation>
    </message>
    <message>
        <source>As you first saw it</source>
        <translation>初次查看时</translation>
    </message>
</context>
<context>
    <name>views::SavedMark</name>
    <message>
        <source>Nothing entered yet</source>
        <translation>还没有填写</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message numerus="yes">
        <source>Saved but for %n unreadable entry(s), kept as a draft</source>
        <translation>
            <numerusform>已保存，另有 %n 项内容无法识别，留在草稿里</numerusform>
        </translation>
    </message>
    <message>
        <source>Unsaved draft taken up</source>
        <translation>已接着未保存的草稿</translation>
    </message>
    <message>
        <source>Saving the draft…</source>
        <translation>正在保存草稿…</translation>
    </message>
    <message>
        <source>Draft saved %1</source>
        <translation>草稿已自动保存 %1</translation>
    </message>
    <message>
        <source>Draft not saved</source>
        <translation>草稿没有保存</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>没有保存</translation>
    </message>
</context>
<context>
    <name>views::SectionButton</name>
    <message>
        <source>%1 errors, %2 warnings</source>
        <translation>%1 个错误，%2 个提醒</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>已填完</translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) to answer</source>
        <translation>
            <numerusform>%n 条批注待回应</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between counts</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>views::SectionRail</name>
    <message>
        <source>%1% complete</source>
        <translation>完成度 %1%</translation>
    </message>
    <message>
        <source>section</source>
        <translation>换节</translation>
    </message>
    <message>
        <source>next field</source>
        <translation>下一项</translation>
    </message>
</context>
<context>
    <name>views::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
</context>
<context>
    <name>views::SettledPanel</name>
    <message>
        <source>taken</source>
        <translation>已采用</translation>
    </message>
    <message>
        <source>%1 (me)</source>
        <translation>%1（我）</translation>
    </message>
    <message>
        <source>decided by %1, %2</source>
        <comment>name, time</comment>
        <translation>%1决定于 %2</translation>
    </message>
    <message>
        <source>Answered, not yet sent</source>
        <translation>已选定，待上传</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>Open this household</source>
        <translation>打开这户</translation>
    </message>
    <message>
        <source>None of these values was taken, but another one. All stay in the history.</source>
        <translation>这些值都没有采用，另填了一个。它们都留在修改记录里。</translation>
    </message>
    <message>
        <source>One of these values was taken. The others stay in the history.</source>
        <translation>已采用其中一个值，其余的留在修改记录里。</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>采用的值</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>理由：%1</translation>
    </message>
</context>
<context>
    <name>views::SignInPage</name>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>change account</source>
        <translation>换账户</translation>
    </message>
    <message>
        <source>help</source>
        <translation>帮助</translation>
    </message>
</context>
<context>
    <name>views::Standing</name>
    <message>
        <source>&lt;b&gt;Returned: the withdrawal came too late.&lt;/b&gt; %1 had returned the household before it arrived. The comments stand at their fields; correct them and submit again.</source>
        <translation>&lt;b&gt;已退回：撤回来晚了。&lt;/b&gt;撤回到达之前，%1已经退回了这一户。审核意见标在相应的项目旁，更正后请重新提交。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Approved: the withdrawal came too late.&lt;/b&gt; %1 had approved the household before it arrived. You can go on changing it; what is changed is to be reviewed again.</source>
        <translation>&lt;b&gt;已通过：撤回来晚了。&lt;/b&gt;撤回到达之前，%1已经通过了这一户。可以继续修改，改动需要重新审核。</translation>
    </message>
    <message>
        <source>&lt;b&gt;In review.&lt;/b&gt; What you change now is seen by the reviewer as changed after it was handed in. If it is not finished, take it back first.</source>
        <translation>&lt;b&gt;这一户正在审核。&lt;/b&gt;现在的修改，审核人会看到“提交后有改动”。如还没填完，请先撤回。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Returned.&lt;/b&gt; The reviewer&apos;s comments stand at their fields; correct them and submit again.</source>
        <translation>&lt;b&gt;已退回。&lt;/b&gt;审核意见标在相应的项目旁，更正后请重新提交。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Approved.&lt;/b&gt; What is changed from now on is to be reviewed again.</source>
        <translation>&lt;b&gt;已通过。&lt;/b&gt;此后的改动需要重新审核。</translation>
    </message>
</context>
<context>
    <name>views::StateChips</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>views::StatusBar</name>
    <message>
        <source>Last success %1</source>
        <translation>上次同步成功 %1</translation>
    </message>
    <message>
        <source>Demonstration data</source>
        <translation>演示数据</translation>
    </message>
</context>
<context>
    <name>views::SyncPage</name>
    <message>
        <source>Syncing…</source>
        <translation>正在同步…</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>Nothing needs you here</source>
        <translation>没有要处理的事</translation>
    </message>
    <message>
        <source>Conflicts and refused changes appear at the left. Returned cases stand on the to-do page.</source>
        <translation>冲突和未被接受的修改会列在左边；被退回的登记表在工作台。</translation>
    </message>
    <message>
        <source>Compare the certificates…</source>
        <translation>核对证书…</translation>
    </message>
    <message>
        <source>Please compare the certificate of the server</source>
        <translation>请核对服务器的证书</translation>
    </message>
    <message>
        <source>It is another one than this account knows. What you save waits here. Ask the administrator for the fingerprint, then compare it.</source>
        <translation>它与此账户所知的不同。你保存的修改在本机等候。请向管理员索取指纹后核对。</translation>
    </message>
</context>
<context>
    <name>views::SyncTiles</name>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>Server unreachable</source>
        <translation>连不上服务器</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Server %1</source>
        <translation>服务器 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n household(s)</source>
        <translation>
            <numerusform>%n 户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>待上传</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>没有</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n 处修改</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is on the server</source>
        <translation>全部已上传</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between facts</comment>
        <translation>·</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>None</source>
        <translation>没有</translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n 处待处理</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody changed the same</source>
        <translation>没有人改同一项</translation>
    </message>
    <message>
        <source>Both values are kept</source>
        <translation>两边的值都已保留</translation>
    </message>
    <message>
        <source>Last success</source>
        <translation>上次成功</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>%1 received, %2 sent</source>
        <translation>收 %1 条·发 %2 条</translation>
    </message>
    <message>
        <source>There was nothing new</source>
        <translation>没有新内容</translation>
    </message>
    <message numerus="yes">
        <source>Until %1, %n day(s) left</source>
        <translation>
            <numerusform>可用到 %1，还剩 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Not let in</source>
        <translation>服务器不接受</translation>
    </message>
    <message>
        <source>Access ended</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>By the administrator; ask there</source>
        <translation>由管理员停用，请找管理员</translation>
    </message>
    <message>
        <source>Ask the administrator</source>
        <translation>请找管理员</translation>
    </message>
    <message numerus="yes">
        <source>%n kept aside, see below</source>
        <translation>
            <numerusform>%n 条另存，见下方</numerusform>
        </translation>
    </message>
    <message>
        <source>Another certificate</source>
        <translation>证书已变</translation>
    </message>
    <message>
        <source>Nothing is sent to it</source>
        <translation>没有向它发送任何内容</translation>
    </message>
</context>
<context>
    <name>views::TableHeader</name>
    <message>
        <source>Sort by: %1</source>
        <translation>按%1排序</translation>
    </message>
    <message>
        <source>%1, sorted upwards</source>
        <translation>%1，升序</translation>
    </message>
    <message>
        <source>%1, sorted downwards</source>
        <translation>%1，降序</translation>
    </message>
    <message>
        <source>Column titles</source>
        <translation>列标题</translation>
    </message>
</context>
<context>
    <name>views::ToDoList</name>
    <message>
        <source>No name entered yet</source>
        <translation>还没有填姓名</translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n 条批注</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 returned it, %2</source>
        <translation>%1退回·%2</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>%1 handed it in</source>
        <translation>%1提交</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>通过后有改动</translation>
    </message>
    <message>
        <source>%1 changed it since</source>
        <translation>%1改动</translation>
    </message>
    <message>
        <source>Conflict: %1</source>
        <translation>冲突·%1</translation>
    </message>
    <message>
        <source>Not accepted: %1</source>
        <translation>未被接受·%1</translation>
    </message>
    <message>
        <source>Begun on this computer, not saved yet</source>
        <translation>已在本机填写，还没有保存</translation>
    </message>
</context>
<context>
    <name>views::ToDoPage</name>
    <message numerus="yes">
        <source>%n to do</source>
        <translation>
            <numerusform>%n 件要办</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between facts</comment>
        <translation>·</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Returned to you</source>
        <translation>被退回</translation>
    </message>
    <message>
        <source>Waiting for review</source>
        <translation>待审</translation>
    </message>
    <message>
        <source>Changed after approval</source>
        <translation>通过后有改动</translation>
    </message>
    <message>
        <source>Needs a decision</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>Unfinished on this computer</source>
        <translation>本机草稿</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>眼下没有要办的事</translation>
    </message>
    <message>
        <source>Returned cases, conflicts and unfinished drafts will appear here.</source>
        <translation>被退回的登记、冲突和没填完的草稿会列在这里。</translation>
    </message>
    <message>
        <source>Register a household</source>
        <translation>入户登记</translation>
    </message>
    <message>
        <source>One reads, one types. No network needed; every step is kept as a draft.</source>
        <translation>一人读、一人录。不用网络，每一步都自动保存草稿。</translation>
    </message>
    <message>
        <source>New household</source>
        <translation>新建农户</translation>
    </message>
    <message>
        <source>Look at the households</source>
        <translation>查看农户</translation>
    </message>
    <message>
        <source>Search, open, print or complete what is registered.</source>
        <translation>查找、打开、打印或补全已登记的农户。</translation>
    </message>
    <message>
        <source>Open the list</source>
        <translation>打开列表</translation>
    </message>
    <message>
        <source>Your role has no households here. Accounts, villages and parameters are kept on the server&apos;s computer, with hemai-server admin.</source>
        <translation>你的角色在这里没有农户。账户、村和参数在服务器上用 hemai-server admin 管理。</translation>
    </message>
</context>
<context>
    <name>views::UnlockForm</name>
    <message>
        <source>Type the password of this account.</source>
        <translation>请输入这个账户的密码。</translation>
    </message>
    <message>
        <source>Opening your data…</source>
        <translation>正在打开资料…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message numerus="yes">
        <source>%1 %n attempt(s) left.</source>
        <translation>
            <numerusform>%1还可以试 %n 次。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No network: usable offline until &lt;b&gt;%1&lt;/b&gt; (%n day(s) left)</source>
        <translation>
            <numerusform>没有网络，可离线用到 &lt;b&gt;%1&lt;/b&gt;（还剩 %n 天）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n&lt;/b&gt; change(s) waiting to be sent, kept on this computer</source>
        <translation>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; 处修改等待上传，已保存在本机</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) on this computer</source>
        <translation>
            <numerusform>这台电脑上有 %n 个账户</numerusform>
        </translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Sign in with another account…</source>
        <translation>用其他账户登录…</translation>
    </message>
    <message>
        <source>Forgotten password</source>
        <translation>忘记密码</translation>
    </message>
    <message>
        <source>Offline use has ended. Everything is kept; unlock where there is a network.</source>
        <translation>离线期限已到。资料都在，请在有网络的地方解锁。</translation>
    </message>
</context>
<context>
    <name>views::VillageDialog</name>
    <message>
        <source>In which village?</source>
        <translation>录入到哪个村？</translation>
    </message>
    <message>
        <source>You work in several villages. The household is entered in the one that you choose here, and stays there.</source>
        <translation>负责的村不止一个。这一户录入到这里所选的村，以后也在这个村。</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>You work in several villages. All households of the table are entered in the one that you choose here, and stay there.</source>
        <translation>负责的村不止一个。表格中的所有农户都录入到这里所选的村，以后也在这个村。</translation>
    </message>
</context>
<context>
    <name>views::VillageFilter</name>
    <message>
        <source>All villages</source>
        <translation>全部村</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
</context>
<context>
    <name>views::VillageTable</name>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人口</translation>
    </message>
    <message>
        <source>Most frequent cause</source>
        <translation>最多的原因</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>客观</translation>
    </message>
    <message>
        <source>Subjective</source>
        <translation>主观</translation>
    </message>
    <message>
        <source>No main cause</source>
        <translation>未填主因</translation>
    </message>
    <message>
        <source>In the village</source>
        <translation>占本村</translation>
    </message>
</context>
<context>
    <name>views::YesNoEditor</name>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
</context>
</TS>
