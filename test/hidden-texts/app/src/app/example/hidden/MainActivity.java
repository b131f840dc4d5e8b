package app.example.hidden;

/** Texts that only running code makes readable, and others that anyone can read. */
public class MainActivity extends android.app.Activity {
    void hidden0() {
        use(Fog.open("RCCCPP3m8cJrMPkOx90B"));
        use(Fog.open("5Ih1NKIPCw0Ew27YDnHg"));
    }

    void hidden1() {
        use(Fog.open("/XewdnDrlAvVM1+XParY"));
        use(Fog.open("YZuR/8kR9XzO1Fi7vyzg"));
    }

    void hidden2() {
        use(Fog.open("N1PJvfoP8BadyVdWdAZm"));
        use(Fog.open("ds+wtOuJAsRCadoc9rpm"));
    }

    void hidden3() {
        use(Fog.open("0/i21LEAqeoOdVpcLoIQ"));
        use(Fog.open("JCoI5wePf4k4XrCUI1VR"));
    }

    void hidden4() {
        use(Fog.open("glaLluik/vI6DJ/Fr9dg"));
        use(Fog.open("hDeBa90KcwnLShJS5Npw"));
    }

    void hidden5() {
        use(Fog.open("5nIPyqTaHphAbBicJCee"));
        use(Fog.open("mFHVgUIEE2/rVxPBZrEy"));
    }

    void hidden6() {
        use(Fog.open("ad1j/DXHl/8Ips2QCVBm"));
        use(Fog.open("p0Wt222IMcKw+HghFCtE"));
    }

    void hidden7() {
        use(Fog.open("VlVtiaqCvK2uOpV4+kU1"));
        use(Fog.open("pBTQJcJLQK46wSdyKYi6"));
    }

    void hidden8() {
        use(Fog.open("lzrqjTcXlwYHLtM6FGB6"));
        use(Fog.open("11I75lV7UTTewZaB9KEz"));
    }

    void hidden9() {
        use(Fog.open("aqIUDQWXo+bIoMwgIKLp"));
        use(Fog.open("OYBu8LaEXWqdZX64KY8t"));
    }

    void plain0() {
        use(Words.of("setting_a_name"));
        use(Words.of("Label number 0"));
    }

    void plain1() {
        use(Words.of("setting_b_name"));
        use(Words.of("Label number 1"));
    }

    void plain2() {
        use(Words.of("setting_c_name"));
        use(Words.of("Label number 2"));
    }

    void plain3() {
        use(Words.of("setting_d_name"));
        use(Words.of("Label number 3"));
    }

    void plain4() {
        use(Words.of("setting_e_name"));
        use(Words.of("Label number 4"));
    }

    void plain5() {
        use(Words.of("setting_f_name"));
        use(Words.of("Label number 5"));
    }

    void plain6() {
        use(Words.of("setting_g_name"));
        use(Words.of("Label number 6"));
    }

    void plain7() {
        use(Words.of("setting_h_name"));
        use(Words.of("Label number 7"));
    }

    void plain8() {
        use(Words.of("setting_i_name"));
        use(Words.of("Label number 8"));
    }

    void plain9() {
        use(Words.of("setting_j_name"));
        use(Words.of("Label number 9"));
    }

    private void use(String text) {}
}
